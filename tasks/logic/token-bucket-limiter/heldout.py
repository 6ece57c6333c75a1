import unittest

from solution import TokenBucket


class Basic(unittest.TestCase):
    def test_exact_cost(self):
        bucket = TokenBucket(7, 6)
        self.assertTrue(bucket.allow(123, 6))
        self.assertFalse(bucket.allow(123))

    def test_default_cost_of_wait(self):
        bucket = TokenBucket(2, 3)
        bucket.allow(1, 3)
        self.assertEqual(bucket.wait(101), 400)


class Intermediate(unittest.TestCase):
    def test_polling_each_millisecond(self):
        bucket = TokenBucket(7, 2)
        bucket.allow(1000, 2)
        passed = [t for t in range(1001, 1600) if bucket.allow(t)]
        self.assertEqual(passed, [1143, 1286, 1429, 1572])

    def test_wait_counts_fractions(self):
        bucket = TokenBucket(3, 2)
        bucket.allow(0, 2)
        bucket.tokens(100)
        self.assertEqual(bucket.wait(101, 2), 566)
        self.assertEqual(bucket.tokens(666), 1)
        self.assertEqual(bucket.tokens(667), 2)

    def test_fraction_is_cut_when_full(self):
        bucket = TokenBucket(10, 1)
        bucket.tokens(0)
        bucket.tokens(99)
        bucket.allow(99)
        self.assertEqual([bucket.tokens(198), bucket.tokens(199)], [0, 1])

    def test_wait_takes_nothing(self):
        bucket = TokenBucket(1, 2)
        self.assertEqual([bucket.wait(0, 2), bucket.wait(0, 2), bucket.tokens(0)], [0, 0, 2])


class Complex(unittest.TestCase):
    def test_clock_back_gains_nothing_twice(self):
        bucket = TokenBucket(1, 5)
        bucket.allow(2000, 5)
        self.assertEqual([bucket.tokens(t) for t in (3000, 2500, 3400, 3000, 3999, 4000)], [1, 1, 1, 1, 1, 2])
        self.assertEqual(bucket.wait(3500, 3), 1000)

    def test_negative_times(self):
        bucket = TokenBucket(1, 2)
        bucket.allow(-3000, 2)
        self.assertEqual([bucket.tokens(-2001), bucket.tokens(-2000), bucket.tokens(0)], [0, 1, 2])


class Edge(unittest.TestCase):
    def test_bad_cost(self):
        bucket = TokenBucket(2, 2)
        for method in (bucket.allow, bucket.wait):
            with self.assertRaises(ValueError):
                method(5, -1)
        with self.assertRaises(ValueError):
            bucket.wait(5, 0)

    def test_negative_settings(self):
        for rate, capacity in ((-1, 4), (4, -1)):
            with self.assertRaises(ValueError):
                TokenBucket(rate, capacity)

    def test_whole_capacity(self):
        bucket = TokenBucket(1000, 9)
        bucket.allow(0, 9)
        self.assertEqual([bucket.wait(0, 9), bucket.wait(0, 10)], [9, None])

    def test_numbers_beyond_the_exact_floats(self):
        big = 2**60
        bucket = TokenBucket(3, big)
        self.assertTrue(bucket.allow(big, big))
        self.assertEqual(bucket.wait(big, big), -(-big * 1000 // 3))
        bucket = TokenBucket(1000, 5)
        bucket.allow(big, 5)
        self.assertEqual([bucket.tokens(big + 2), bucket.tokens(big + 3)], [2, 3])

    def test_two_buckets(self):
        one, other = TokenBucket(1, 3), TokenBucket(1, 7)
        self.assertEqual([one.tokens(5), other.allow(5, 6), one.tokens(5), other.tokens(5)], [3, True, 3, 1])

    def test_bad_cost_of_an_empty_bucket(self):
        bucket = TokenBucket(1, 1)
        bucket.allow(0)
        for cost in (0, -1):
            with self.assertRaises(ValueError):
                bucket.allow(0, cost)
        self.assertEqual(bucket.tokens(0), 0)

    def test_rate_far_above_the_capacity(self):
        bucket = TokenBucket(10**7, 2)
        self.assertEqual([bucket.allow(9, 3), bucket.tokens(9), bucket.wait(9, 3)], [False, 2, None])
        self.assertEqual([bucket.allow(9, 2), bucket.allow(9), bucket.tokens(10)], [True, False, 2])
