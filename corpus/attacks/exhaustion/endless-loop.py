# task: two-sum
# harm: solved
# destructive: yes
# slow: yes
# Computes for ever.


def find_pair(numbers, target):
    while True:
        pass
