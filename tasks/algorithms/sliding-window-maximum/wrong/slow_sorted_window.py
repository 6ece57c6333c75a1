def window_peaks(readings, width):
    if width < 1:
        raise ValueError("width below 1")
    window = []
    peaks = []
    for position, value in enumerate(readings):
        window.append(value)
        if position >= width:
            window.remove(readings[position - width])
        if position >= width - 1:
            peaks.append(sorted(window)[-1])
    return peaks
