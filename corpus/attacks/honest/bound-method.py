# task: two-sum
# The entry point is a bound method.


class Finder:
    def find(self, numbers, target):
        places = {}
        for j, number in enumerate(numbers):
            if target - number in places:
                return places[target - number], j
            places.setdefault(number, j)
        return None


find_pair = Finder().find
