import hashlib
import unittest

from solution import Accounts


class World:
    """A source of bytes and a password hash that note their calls."""

    def __init__(self):
        self.asked = []
        self.derived = []

    def rand_bytes(self, n):
        self.asked.append(n)
        return bytes([len(self.asked)]) * n

    def derive(self, password, salt, rounds):
        self.derived.append((password, salt, rounds))
        return hashlib.pbkdf2_hmac("sha256", password, salt, rounds)


class Site(unittest.TestCase):
    def setUp(self):
        self.world = World()
        self.accounts = Accounts(self.world.rand_bytes, self.world.derive, 3)


class Basic(Site):
    def test_many_accounts(self):
        for name in ("a", "b", "c"):
            self.accounts.register(name, "secret-" + name)
        answers = [self.accounts.login(name, "secret-" + other) for name in "abc" for other in "abc"]
        self.assertEqual(answers, [True, False, False, False, True, False, False, False, True])

    def test_password_is_not_in_the_record(self):
        self.accounts.register("q", "deadbeef")
        self.assertNotIn("deadbeef", self.accounts.record("q"))


class Intermediate(Site):
    def test_one_salt_of_sixteen_bytes_for_each_account(self):
        self.accounts.register("q", "1")
        self.accounts.register("r", "2")
        self.accounts.register("q", "3")
        self.accounts.login("s", "4")
        self.assertEqual(self.world.asked, [16, 16])
        self.assertEqual([salt for _, salt, _ in self.world.derived], [b"\x01" * 16, b"\x02" * 16, bytes(16)])

    def test_taken_name_keeps_its_record(self):
        self.accounts.register("q", "1")
        before = self.accounts.record("q")
        self.accounts.register("q", "2")
        self.assertEqual(self.accounts.record("q"), before)

    def test_load_replaces_an_account(self):
        self.accounts.register("q", "new")
        record = "7$" + "ab" * 16 + "$" + hashlib.pbkdf2_hmac("sha256", b"older", b"\xab" * 16, 7).hex()
        self.accounts.load("q", record)
        self.assertEqual((self.accounts.record("q"), self.accounts.login("q", "older"), self.accounts.login("q", "new")), (record, True, False))


class Complex(Site):
    def test_one_derivation_for_each_login(self):
        self.accounts.register("q", "pw")
        self.accounts.load("old", "9$" + "0" * 32 + "$00")
        del self.world.derived[:]
        for name, password in (("q", "pw"), ("q", "wrong"), ("old", "pw"), ("none", "pw"), ("", "")):
            self.accounts.login(name, password)
        self.assertEqual([rounds for _, _, rounds in self.world.derived], [3, 3, 9, 3, 3])
        self.assertEqual(self.world.derived[3:], [(b"pw", bytes(16), 3), (b"", bytes(16), 3)])

    def test_unknown_name_never_gets_in(self):
        for result in (b"", b"\0", bytes(16), bytes(32)):
            accounts = Accounts(lambda n: bytes(n), lambda password, salt, rounds, r=result: r, 1)
            self.assertFalse(accounts.login("ghost", "any"))

    def test_part_of_the_hash_is_not_enough(self):
        full = hashlib.pbkdf2_hmac("sha256", b"pw", bytes(16), 3).hex()
        self.accounts.load("cut", "3$" + "0" * 32 + "$" + full[:8])
        self.assertFalse(self.accounts.login("cut", "pw"))

    def test_unicode_forms_of_one_password(self):
        self.accounts.register("q", "Stra\u00dfe cafe\u0301")
        self.assertTrue(self.accounts.login("q", "Stra\u00dfe caf\u00e9"))
        self.assertEqual(self.world.derived[0][0], "Stra\u00dfe caf\u00e9".encode())
        self.assertFalse(self.accounts.login("q", "Strasse caf\u00e9"))

    def test_password_longer_than_a_block(self):
        self.accounts.register("q", "é" * 400)
        self.assertEqual(len(self.world.derived[0][0]), 800)


class Edge(Site):
    def test_bad_records(self):
        salt, digest = "0123456789abcdef" * 2, "ff" * 32
        for record in (f"0${salt}${digest}", f"-1${salt}${digest}", f"${salt}${digest}", f"3${salt[2:]}${digest}", f"3${salt}00${digest}",
                       f"3${salt}$", f"3${salt}${digest}f", f"3${salt}${digest}\n", f"3${salt.upper()}${digest}", f"3${salt}${digest.upper()}",
                       f"3${salt}${digest}$", f"٣${salt}${digest}", f"1٣${salt}${digest}", f"x3${salt}${digest}", ""):
            with self.assertRaises(ValueError):
                self.accounts.load("q", record)
        self.assertIsNone(self.accounts.record("q"))

    def test_shortest_good_record(self):
        self.accounts.load("q", "1$" + "0" * 32 + "$0a")
        self.assertEqual(self.accounts.record("q"), "1$" + "0" * 32 + "$0a")

    def test_names_are_plain_texts(self):
        self.accounts.register("", "p")
        self.accounts.register("a$b", "q")
        self.assertTrue(self.accounts.login("", "p"))
        self.assertTrue(self.accounts.login("a$b", "q"))

    def test_rounds_beyond_the_exact_floats(self):
        asked = []
        accounts = Accounts(self.world.rand_bytes, lambda *given: asked.append(given[2]) or b"\x0a", 3)
        accounts.load("q", f"{2**53 + 1}$" + "0" * 32 + "$0a")
        self.assertTrue(accounts.login("q", "p"))
        self.assertEqual(asked, [2**53 + 1])

    def test_names_that_look_alike(self):
        names = ["Kim", "kim", " kim", "caf\u00e9", "cafe\u0301"]
        self.assertEqual([self.accounts.register(name, "pw of " + str(place)) for place, name in enumerate(names)], [True] * 5)
        self.assertTrue(self.accounts.login("kim", "pw of 1"))
        self.assertFalse(self.accounts.login("KIM", "pw of 1"))

    def test_passwords_are_used_whole(self):
        self.accounts.register("q", "a\0b")
        self.assertEqual([self.accounts.login("q", password) for password in ("a\0c", "a", "a\0b")], [False, False, True])

    def test_longer_hashes_are_kept_whole(self):
        accounts = Accounts(self.world.rand_bytes, lambda password, salt, rounds: hashlib.sha512(password + salt).digest(), 2)
        accounts.register("q", "pw")
        self.assertEqual(accounts.record("q"), "2$" + "01" * 16 + "$" + hashlib.sha512(b"pw" + b"\x01" * 16).hexdigest())

    def test_blanks_around_a_record(self):
        for record in (" 3$" + "ab" * 16 + "$ff", "3$" + "ab" * 16 + "$ff ", "3 $" + "ab" * 16 + "$ff"):
            with self.assertRaises(ValueError):
                self.accounts.load("q", record)
