#include "bundle/redact.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <utility>

namespace touchstone::bundle {
namespace {

constexpr std::size_t kLeast = 8;  // bytes of a secret

// How keys of known vendors begin, and how many letters have to follow.
struct KeyShape {
  std::string_view prefix;
  std::size_t least;
  std::string_view what;
};
constexpr KeyShape kShapes[] = {
    {"sk-", 20, "what looks like an API key (sk-...)"},
    {"ghp_", 30, "what looks like a GitHub token (ghp_...)"},
    {"gho_", 30, "what looks like a GitHub token (gho_...)"},
    {"ghs_", 30, "what looks like a GitHub token (ghs_...)"},
    {"github_pat_", 30, "what looks like a GitHub token (github_pat_...)"},
    {"glpat-", 18, "what looks like a GitLab token (glpat-...)"},
    {"AKIA", 16, "what looks like an AWS access key (AKIA...)"},
    {"AIza", 30, "what looks like a Google API key (AIza...)"},
    {"xoxb-", 20, "what looks like a Slack token (xoxb-...)"},
    {"xoxp-", 20, "what looks like a Slack token (xoxp-...)"},
    {"npm_", 30, "what looks like an npm token (npm_...)"},
    {"xoxa-", 20, "what looks like a Slack token (xoxa-...)"},
    {"xapp-", 20, "what looks like a Slack token (xapp-...)"},
    {"sk_live_", 16, "what looks like a Stripe key (sk_live_...)"},
    {"rk_live_", 16, "what looks like a Stripe key (rk_live_...)"},
    {"hf_", 30, "what looks like a Hugging Face token (hf_...)"},
    {"gsk_", 30, "what looks like a Groq key (gsk_...)"},
    {"xai-", 30, "what looks like an xAI key (xai-...)"},
    {"ASIA", 16, "what looks like an AWS access key (ASIA...)"},
    {"pypi-", 30, "what looks like a PyPI token (pypi-...)"},
    {"eyJ", 40, "what looks like a JSON web token (eyJ...)"},
};
constexpr std::string_view kPemHead = "PRIVATE KEY-----";
constexpr std::string_view kPemEnd = "-----END";
constexpr std::size_t kPemLine = 16;  // letters of a private key that tell something

bool is_alphanumeric(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
bool is_key_letter(char c) { return is_alphanumeric(c) || c == '-' || c == '_'; }
bool is_token_letter(char c) { return is_key_letter(c) || c == '.'; }  // of a JSON web token
bool is_base64_letter(char c) { return is_alphanumeric(c) || c == '+' || c == '/' || c == '='; }

// A value as JSON may spell it: with what has to be escaped, with all that is not ASCII, and with
// the slash, which some escape too.
std::vector<std::string> spellings_of(const std::string& value) {
  std::vector<std::string> all{value};
  const auto replace_invalid = nlohmann::json::error_handler_t::replace;
  for (const bool ascii : {false, true}) {
    const std::string text = nlohmann::json(value).dump(-1, ' ', ascii, replace_invalid);
    const std::string inner = text.substr(1, text.size() - 2);
    std::string slashes;
    for (const char c : inner) slashes += c == '/' ? std::string("\\/") : std::string(1, c);
    all.push_back(inner);
    all.push_back(std::move(slashes));
  }
  std::sort(all.begin() + 1, all.end());
  all.erase(std::unique(all.begin() + 1, all.end()), all.end());
  std::erase_if(all, [&, first = true](const std::string& one) mutable {
    return !std::exchange(first, false) && one == value;
  });
  return all;
}

// Letters and digits only, so that it may stand wherever the secret stood.
std::string token_of(std::size_t number, std::size_t length) {
  std::string token = "REDACT" + std::to_string(number);
  token.resize(std::max(length, kLeast), 'x');
  token.resize(length);
  return token;
}

std::uint64_t replace(std::string& text, const std::string& value, const std::string& token) {
  std::uint64_t times = 0;
  for (std::size_t at = text.find(value); at != std::string::npos; at = text.find(value, at)) {
    text.replace(at, value.size(), token);
    at += token.size();
    ++times;
  }
  return times;
}

// The pieces of a recording that belong together: all bytes of a lane, or one text by itself.
using Pieces = std::vector<std::string*>;

std::string joined(const Pieces& pieces) {
  std::string all;
  for (const std::string* piece : pieces) all += *piece;
  return all;
}

void spread(const std::string& all, const Pieces& pieces) {
  std::size_t at = 0;
  for (std::string* piece : pieces) {
    piece->replace(0, piece->size(), all, at, piece->size());
    at += piece->size();
  }
}

// All but the case: it is part of the contract, and holds no secret.
std::vector<Pieces> pieces_of(record::Recording& recording) {
  std::vector<Pieces> all;
  std::map<std::string, Pieces> lanes;
  for (record::Entry& entry : recording.entries) {
    if (auto* const deed = std::get_if<record::Deed>(&entry)) {
      (deed->verb == "write" ? lanes["> " + deed->lane] : all.emplace_back())
          .push_back(&deed->text);
    } else {
      auto& event = std::get<record::Event>(entry);
      (event.kind == record::EventKind::kBytes ? lanes["< " + event.lane] : all.emplace_back())
          .push_back(&event.text);
    }
  }
  for (auto& [lane, pieces] : lanes) all.push_back(std::move(pieces));
  record::Head& head = recording.head;
  for (auto& [name, value] : head.variables) all.push_back({&value});
  all.push_back({&head.unit_json});
  all.push_back({&head.machine_json});
  return all;
}

}  // namespace

void Redactor::add_secret(const std::string& value, const std::string& what) {
  if (value.size() < kLeast) return;
  for (const std::string& one : spellings_of(value)) {
    remember(one, one == value ? what : what + ", as JSON spells it");
  }
}

const Redactor::Secret& Redactor::remember(const std::string& value, const std::string& what) {
  const auto [known, is_new] = known_.emplace(value, secrets_.size());
  if (is_new) {
    secrets_.push_back({value, token_of(secrets_.size() + 1, value.size()), what});
  }
  return secrets_[known->second];
}

void Redactor::find_keys(std::string_view text) {
  for (const KeyShape& shape : kShapes) {
    for (std::size_t at = text.find(shape.prefix); at != std::string_view::npos;
         at = text.find(shape.prefix, at + 1)) {
      if (at > 0 && is_key_letter(text[at - 1])) continue;
      std::size_t end = at + shape.prefix.size();
      const auto is_letter = shape.prefix == "eyJ" ? is_token_letter : is_key_letter;
      while (end < text.size() && is_letter(text[end])) ++end;
      if (end - at < shape.prefix.size() + shape.least) continue;
      const std::string value(text.substr(at, end - at));
      if (planted_.find(value) == std::string::npos) remember(value, std::string(shape.what));
    }
  }
}

// The lines of a private key, whether they end with line ends or with what JSON writes for them.
void Redactor::find_private_keys(std::string_view text) {
  for (std::size_t at = text.find(kPemHead); at != std::string_view::npos;
       at = text.find(kPemHead, at + 1)) {
    std::size_t from = at + kPemHead.size();
    const std::size_t end = std::min(text.find(kPemEnd, from), text.size());
    while (from < end) {
      if (text.substr(from, 2) == "\\n" || text.substr(from, 2) == "\\r") {
        from += 2;
        continue;
      }
      std::size_t to = from;
      while (to < end && is_base64_letter(text[to])) ++to;
      const std::string line(text.substr(from, to - from));
      if (line.size() >= kPemLine && planted_.find(line) == std::string::npos) {
        remember(line, "a line of a private key");
      }
      from = std::max(to, from + 1);
    }
  }
}

void Redactor::redact(std::string& text) {
  find_private_keys(text);
  find_keys(text);
  // The longest first: one secret may hold another.
  std::vector<Secret*> order;
  for (Secret& one : secrets_) order.push_back(&one);
  std::stable_sort(order.begin(), order.end(), [](const Secret* a, const Secret* b) {
    return a->value.size() > b->value.size();
  });
  for (Secret* one : order) one->times += replace(text, one->value, one->token);
}

void Redactor::redact(record::Recording& recording) {
  planted_ = recording.head.case_json;
  for (const Pieces& pieces : pieces_of(recording)) {
    std::string all = joined(pieces);
    redact(all);
    spread(all, pieces);
  }
  planted_.clear();
}

std::vector<Redaction> Redactor::redactions() const {
  std::vector<Redaction> all;
  for (const Secret& one : secrets_) {
    if (one.times > 0) all.push_back({one.token, one.what, one.times});
  }
  return all;
}

}  // namespace touchstone::bundle
