import unittest

from solution import moving_averages


def reader(numbers):
    stream = iter(numbers)
    return lambda: next(stream, None)


class Basic(unittest.TestCase):
    def test_window_as_long_as_the_stream(self):
        self.assertEqual(list(moving_averages(reader([10, 20, 30, 40]), 4)), [25])


class Intermediate(unittest.TestCase):
    def test_zero_in_the_stream(self):
        self.assertEqual(list(moving_averages(reader([2, 0, 4, 0.0, 6]), 2)), [1, 2, 2, 3])

    def test_stream_of_zeros(self):
        self.assertEqual(list(moving_averages(reader([0, 0, 0]), 1)), [0, 0, 0])

    def test_floats(self):
        self.assertEqual(list(moving_averages(reader([0.5, 1.5, 2.5]), 2)), [1.0, 2.0])


class Complex(unittest.TestCase):
    def test_reads_one_number_per_further_average(self):
        numbers = iter(range(100, 200))
        averages = moving_averages(lambda: next(numbers, None), 5)
        self.assertEqual([next(averages) for _ in range(4)], [102, 103, 104, 105])
        self.assertEqual(next(numbers), 108)

    def test_does_not_read_behind_the_end(self):
        answers = [3, 5, None, 7, 9]
        averages = list(moving_averages(lambda: answers.pop(0), 2))
        self.assertEqual((averages, answers), ([4], [7, 9]))

    def test_many(self):
        expected = [i + 4.5 for i in range(191)]
        self.assertEqual(list(moving_averages(reader(list(range(200))), 10)), expected)


class Edge(unittest.TestCase):
    def test_empty_stream(self):
        self.assertEqual(list(moving_averages(reader([]), 1)), [])

    def test_negative_size(self):
        with self.assertRaises(ValueError):
            next(moving_averages(reader([5]), -2))
