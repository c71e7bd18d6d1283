#include "schema/uri.h"

#include <algorithm>
#include <cctype>

#include "schema/characters.h"

namespace touchstone::schema {
namespace {

bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

struct Parts {
  std::string_view scheme;     // with ':'
  std::string_view authority;  // with "//"
  std::string_view path;
  std::string_view query;     // with '?'
  std::string_view fragment;  // with '#'
};

std::size_t scheme_length(std::string_view uri) {
  if (uri.empty() || !is_alpha(uri[0])) return 0;
  for (std::size_t i = 1; i < uri.size(); ++i) {
    const char c = uri[i];
    if (c == ':') return i + 1;
    if (!is_alpha(c) && !is_digit(c) && c != '+' && c != '-' && c != '.') return 0;
  }
  return 0;
}

std::string_view take(std::string_view& rest, std::size_t length) {
  const std::string_view taken = rest.substr(0, length);
  rest.remove_prefix(taken.size());
  return taken;
}

Parts split(std::string_view uri) {
  Parts parts;
  parts.scheme = take(uri, scheme_length(uri));
  if (uri.starts_with("//")) {
    parts.authority = take(uri, std::min(uri.find_first_of("/?#", 2), uri.size()));
  }
  parts.path = take(uri, std::min(uri.find_first_of("?#"), uri.size()));
  parts.query = take(uri, std::min(uri.find('#'), uri.size()));
  parts.fragment = uri;
  return parts;
}

std::string remove_dot_segments(std::string_view path) {
  std::string output;
  while (!path.empty()) {
    if (path.starts_with("../")) {
      path.remove_prefix(3);
    } else if (path.starts_with("./") || path.starts_with("/./")) {
      path.remove_prefix(2);
    } else if (path == "/.") {
      path = "/";
    } else if (path.starts_with("/../") || path == "/..") {
      path = path == "/.." ? std::string_view("/") : path.substr(3);
      output.resize(output.find_last_of('/') == std::string::npos ? 0 : output.find_last_of('/'));
    } else if (path == "." || path == "..") {
      path = {};
    } else {
      output += take(path, std::min(path.find('/', 1), path.size()));
    }
  }
  return output;
}

std::string merge_paths(const Parts& base, std::string_view path) {
  if (!base.authority.empty() && base.path.empty()) return "/" + std::string(path);
  const std::size_t slash = base.path.find_last_of('/');
  if (slash == std::string_view::npos) return std::string(path);
  return std::string(base.path.substr(0, slash + 1)) + std::string(path);
}

std::string concat(std::string_view scheme, std::string_view authority, std::string_view path,
                   std::string_view query, std::string_view fragment) {
  std::string uri(scheme);
  return uri.append(authority).append(path).append(query).append(fragment);
}

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

SplitUri split_fragment(std::string_view uri) {
  const std::size_t hash = uri.find('#');
  if (hash == std::string_view::npos) return {uri, {}, false};
  return {uri.substr(0, hash), uri.substr(hash + 1), true};
}

std::string resolve_uri(std::string_view base, std::string_view reference) {
  const Parts from = split(base);
  const Parts to = split(reference);
  if (!to.scheme.empty()) {
    // Dots in the path of a URN or the like mean nothing.
    const bool hierarchical = to.path.starts_with('/');
    return concat(to.scheme, to.authority,
                  hierarchical ? remove_dot_segments(to.path) : std::string(to.path), to.query,
                  to.fragment);
  }
  if (!to.authority.empty()) {
    return concat(from.scheme, to.authority, remove_dot_segments(to.path), to.query, to.fragment);
  }
  if (to.path.empty()) {
    return concat(from.scheme, from.authority, from.path, to.query.empty() ? from.query : to.query,
                  to.fragment);
  }
  const std::string path =
      to.path.starts_with('/') ? std::string(to.path) : merge_paths(from, to.path);
  return concat(from.scheme, from.authority, remove_dot_segments(path), to.query, to.fragment);
}

std::optional<std::string> percent_decode(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded += text[i];
      continue;
    }
    if (i + 2 >= text.size() || hex_value(text[i + 1]) < 0 || hex_value(text[i + 2]) < 0) {
      return std::nullopt;
    }
    decoded += static_cast<char>(hex_value(text[i + 1]) * 16 + hex_value(text[i + 2]));
    i += 2;
  }
  return decoded;
}

std::string percent_encode_fragment(std::string_view text) {
  constexpr std::string_view kAllowed = "-._~!$&'()*+,;=:@/?";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if (is_alpha(c) || is_digit(c) || kAllowed.find(c) != std::string_view::npos) {
      encoded += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += kHex[byte >> 4];
    encoded += kHex[byte & 15U];
  }
  return encoded;
}

}  // namespace touchstone::schema
