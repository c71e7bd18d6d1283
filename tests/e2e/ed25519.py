"""Ed25519 as RFC 8032 describes it, slowly and with whole numbers: a second opinion on signatures."""
import hashlib

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P


def add(a, b):
    """The sum of two points of the curve -x^2 + y^2 = 1 + d x^2 y^2."""
    (x1, y1), (x2, y2) = a, b
    product = D * x1 * x2 * y1 * y2 % P
    x = (x1 * y2 + x2 * y1) * pow(1 + product, -1, P)
    y = (y1 * y2 + x1 * x2) * pow(1 - product, -1, P)
    return x % P, y % P


def times(scalar, point):
    total = (0, 1)
    while scalar:
        if scalar & 1:
            total = add(total, point)
        point = add(point, point)
        scalar >>= 1
    return total


def x_of(y, odd):
    """The x with that y and that last bit, or None when no point has this y."""
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    if (x * x - square) % P:
        return None
    return x if x % 2 == odd else P - x


BASE_Y = 4 * pow(5, -1, P) % P
BASE = (x_of(BASE_Y, 0), BASE_Y)


def packed(point):
    x, y = point
    return (y | (x & 1) << 255).to_bytes(32, "little")


def unpacked(text):
    number = int.from_bytes(text, "little")
    y = number & (1 << 255) - 1
    x = x_of(y, number >> 255)
    return None if x is None else (x, y)


def digest(*parts):
    return int.from_bytes(hashlib.sha512(b"".join(parts)).digest(), "little") % ORDER


def halves(seed):
    """The secret scalar of a seed, and what makes its signatures."""
    text = hashlib.sha512(seed).digest()
    scalar = int.from_bytes(text[:32], "little")
    return (scalar & (1 << 254) - 8) | 1 << 254, text[32:]


def public_key(seed):
    return packed(times(halves(seed)[0], BASE))


def sign(seed, message):
    scalar, prefix = halves(seed)
    nonce = digest(prefix, message)
    point = packed(times(nonce, BASE))
    answer = (nonce + digest(point, public_key(seed), message) * scalar) % ORDER
    return point + answer.to_bytes(32, "little")


def verifies(key, message, signature):
    point, signer = unpacked(signature[:32]), unpacked(key)
    answer = int.from_bytes(signature[32:], "little")
    if point is None or signer is None or len(signature) != 64 or answer >= ORDER:
        return False
    return times(answer, BASE) == add(point, times(digest(signature[:32], key, message), signer))
