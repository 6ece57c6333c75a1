ARTICLES = ["pen", "Pen", " pen", "ink", "INK", "pad", "cup ", "cup", "Mug", "jar", "Ma\u00df"]


def fresh(rng):
    shops = []
    for _ in range(rng.choice([0, 1, 2, 3, 6])):
        shop = {}
        for article in rng.sample(ARTICLES, rng.randint(0, 7)):
            count = rng.choice([0, 1, rng.randint(-5, 60)])
            shop[article] = rng.choice([count, count, str(count), None])
        shops.append(shop)
    return (shops,)
