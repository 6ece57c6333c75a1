def longest_unique(text):
    best = window = ""
    for char in text:
        place = window.find(char)
        window = window[place + 1 :] + char
        if len(window) > len(best):
            best = window
    return best
