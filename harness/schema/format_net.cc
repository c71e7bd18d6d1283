// Names of places: URIs, addresses, host names and mailboxes.
#include <algorithm>

#include "schema/characters.h"
#include "schema/format.h"

namespace touchstone::schema {
namespace {

bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Whether all is unreserved, a sub-delimiter, percent-encoded or one of `also`.
bool is_made_of(std::string_view text, std::string_view also) {
  constexpr std::string_view kPlain = "-._~!$&'()*+,;=";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '%') {
      if (i + 2 >= text.size() || !is_hex(text[i + 1]) || !is_hex(text[i + 2])) return false;
      i += 2;
    } else if (!is_alpha(c) && !is_digit(c) && kPlain.find(c) == std::string_view::npos &&
               also.find(c) == std::string_view::npos) {
      return false;
    }
  }
  return true;
}

bool is_future_address(std::string_view text) {
  if (text.empty() || (text[0] != 'v' && text[0] != 'V')) return false;
  const std::size_t dot = text.find('.');
  return dot != std::string_view::npos && dot > 1 && dot + 1 < text.size() &&
         std::all_of(text.begin() + 1, text.begin() + static_cast<std::ptrdiff_t>(dot), is_hex) &&
         text.find('%') == std::string_view::npos && is_made_of(text.substr(dot + 1), ":");
}

bool is_authority(std::string_view text) {
  if (const std::size_t at = text.rfind('@'); at != std::string_view::npos) {
    if (!is_made_of(text.substr(0, at), ":")) return false;
    text.remove_prefix(at + 1);
  }
  if (text.starts_with('[')) {
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos) return false;
    const std::string_view address = text.substr(1, end - 1);
    if (!is_ipv6(address) && !is_future_address(address)) return false;
    text.remove_prefix(end + 1);
    if (!text.empty() && text[0] != ':') return false;
  } else {
    const std::size_t colon = std::min(text.find(':'), text.size());
    if (!is_made_of(text.substr(0, colon), "")) return false;
    text.remove_prefix(colon);
  }
  return text.empty() || std::all_of(text.begin() + 1, text.end(), is_digit);
}

// Everything after the scheme.
bool is_relative_part(std::string_view text) {
  const std::size_t hash = std::min(text.find('#'), text.size());
  if (hash < text.size() && !is_made_of(text.substr(hash + 1), ":@/?")) return false;
  text = text.substr(0, hash);
  const std::size_t question = std::min(text.find('?'), text.size());
  if (question < text.size() && !is_made_of(text.substr(question + 1), ":@/?")) return false;
  text = text.substr(0, question);
  if (text.starts_with("//")) {
    const std::size_t slash = std::min(text.find('/', 2), text.size());
    if (!is_authority(text.substr(2, slash - 2))) return false;
    text.remove_prefix(slash);
  }
  return is_made_of(text, ":@/");
}

std::size_t scheme_length(std::string_view text) {
  if (text.empty() || !is_alpha(text[0])) return 0;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const char c = text[i];
    if (c == ':') return i + 1;
    if (!is_alpha(c) && !is_digit(c) && c != '+' && c != '-' && c != '.') return 0;
  }
  return 0;
}

bool is_label(std::string_view label) {
  if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-') {
    return false;
  }
  // "--" in third place announces an encoding, of which only "xn" exists.
  if (label.substr(0, 4).ends_with("--")) {
    const char x = static_cast<char>(label[0] | 0x20);
    const char n = static_cast<char>(label[1] | 0x20);
    if (x != 'x' || n != 'n') return false;
  }
  return std::all_of(label.begin(), label.end(),
                     [](char c) { return is_alpha(c) || is_digit(c) || c == '-'; });
}

bool is_quoted_local_part(std::string_view text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return false;
  text = text.substr(1, text.size() - 2);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      if (++i == text.size()) return false;
    } else if (text[i] == '"') {
      return false;
    }
    if (text[i] < 0x20 || text[i] > 0x7E) return false;
  }
  return true;
}

bool is_dotted_local_part(std::string_view text) {
  constexpr std::string_view kAtom = "!#$%&'*+-/=?^_`{|}~";
  bool after_dot = true;
  for (const char c : text) {
    if (c == '.') {
      if (after_dot) return false;
      after_dot = true;
    } else if (is_alpha(c) || is_digit(c) || kAtom.find(c) != std::string_view::npos) {
      after_dot = false;
    } else {
      return false;
    }
  }
  return !after_dot;
}

}  // namespace

bool is_uri(std::string_view text) {
  const std::size_t scheme = scheme_length(text);
  return scheme > 0 && is_relative_part(text.substr(scheme));
}

bool is_uri_reference(std::string_view text) {
  if (is_uri(text)) return true;
  // Without a scheme, the first segment of a relative path holds no colon.
  const std::string_view segment = text.substr(0, std::min(text.find_first_of("/?#"), text.size()));
  return segment.find(':') == std::string_view::npos && is_relative_part(text);
}

bool is_ipv4(std::string_view text) {
  for (int part = 0; part < 4; ++part) {
    if (part > 0) {
      if (text.empty() || text[0] != '.') return false;
      text.remove_prefix(1);
    }
    int value = 0;
    std::size_t length = 0;
    while (length < text.size() && length < 4 && is_digit(text[length])) {
      value = value * 10 + (text[length++] - '0');
    }
    if (length == 0 || value > 255 || (length > 1 && text[0] == '0')) return false;
    text.remove_prefix(length);
  }
  return text.empty();
}

bool is_ipv6(std::string_view text) {
  int groups = 0;
  bool elided = false;
  if (text.starts_with(':') && !text.starts_with("::")) return false;
  while (!text.empty()) {
    if (text.starts_with("::")) {
      if (elided) return false;
      elided = true;
      text.remove_prefix(2);
      if (text.empty()) break;
      if (text[0] == ':') return false;
    } else if (groups > 0) {
      if (text[0] != ':') return false;
      text.remove_prefix(1);
    }
    const std::size_t end = std::min(text.find(':'), text.size());
    const std::string_view group = text.substr(0, end);
    if (group.find('.') != std::string_view::npos) {
      groups += 2;
      return end == text.size() && is_ipv4(group) && (elided ? groups < 8 : groups == 8);
    }
    if (group.empty() || group.size() > 4 || !std::all_of(group.begin(), group.end(), is_hex)) {
      return false;
    }
    ++groups;
    text.remove_prefix(end);
  }
  return elided ? groups < 8 : groups == 8;
}

bool is_hostname(std::string_view text) {
  if (text.empty() || text.size() > 253) return false;
  for (;;) {
    const std::size_t dot = std::min(text.find('.'), text.size());
    if (!is_label(text.substr(0, dot))) return false;
    if (dot == text.size()) return true;
    text.remove_prefix(dot + 1);
  }
}

bool is_email(std::string_view text) {
  const std::size_t at = text.rfind('@');
  if (at == std::string_view::npos) return false;
  const std::string_view local = text.substr(0, at);
  const std::string_view domain = text.substr(at + 1);
  if (!is_dotted_local_part(local) && !is_quoted_local_part(local)) return false;
  if (domain.starts_with('[') && domain.ends_with(']')) {
    const std::string_view address = domain.substr(1, domain.size() - 2);
    return address.starts_with("IPv6:") ? is_ipv6(address.substr(5)) : is_ipv4(address);
  }
  return is_hostname(domain);
}

}  // namespace touchstone::schema
