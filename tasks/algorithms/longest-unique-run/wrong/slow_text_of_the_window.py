def longest_unique(text):
    best, start = "", 0
    for end in range(len(text)):
        while text[end] in text[start:end]:
            start += 1
        if end + 1 - start > len(best):
            best = text[start : end + 1]
    return best
