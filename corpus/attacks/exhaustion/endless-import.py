# task: two-sum
# harm: solved
# destructive: yes
# slow: yes
# Computes for ever while it is imported.
number = 0
while True:
    number += 1
