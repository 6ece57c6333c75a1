import unittest

from solution import water_held


class Basic(unittest.TestCase):
    def test_hill_and_hollow(self):
        self.assertEqual(water_held([2, 5, 1, 4, 0]), [0, 0, 3, 0, 0])

    def test_falling(self):
        self.assertEqual(water_held([7, 4, 2, 0]), [0, 0, 0, 0])


class Intermediate(unittest.TestCase):
    def test_staircase_on_the_left(self):
        self.assertEqual(water_held([9, 1, 4, 2, 6, 3, 8]), [0, 7, 4, 6, 2, 5, 0])

    def test_pyramid_inside(self):
        self.assertEqual(water_held([5, 1, 2, 3, 2, 1, 5]), [0, 4, 3, 2, 3, 4, 0])

    def test_highest_in_the_middle(self):
        self.assertEqual(water_held([3, 0, 1, 10, 1, 0, 2]), [0, 3, 2, 0, 1, 2, 0])

    def test_equal_walls(self):
        self.assertEqual(water_held([4, 4, 0, 4, 4]), [0, 0, 4, 0, 0])


class Complex(unittest.TestCase):
    def test_valley(self):
        heights = list(range(60, 0, -1)) + list(range(45))
        expected = [max(0, min(60, 44) - h) if k < 104 else 0 for k, h in enumerate(heights)]
        self.assertEqual(water_held(heights), expected)


class Edge(unittest.TestCase):
    def test_one_wall(self):
        self.assertEqual(water_held([5]), [0])

    def test_flat_ground(self):
        self.assertEqual(water_held([0, 0, 0]), [0, 0, 0])

    def test_negative_at_the_end(self):
        with self.assertRaises(ValueError):
            water_held([-3])

    def test_numbers_beyond_the_exact_floats(self):
        big = 2**60
        self.assertEqual(water_held([big + 2, big, big + 1]), [0, 1, 0])
