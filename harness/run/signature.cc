#include "run/signature.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/digest.h"
#include "base/text.h"

namespace touchstone::run {
namespace {

constexpr std::string_view kSilence = "not-observed";  // instead of a kind of finding
constexpr std::size_t kLongestWord = 120;
// Names of members are shorter than ids as a rule, and rarely mix letters with digits.
constexpr std::size_t kLongName = 16;
constexpr std::size_t kShortestHexId = 8;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// Whether a segment of a pointer differs from run to run: an index, or an id.
bool is_passing(std::string_view segment) {
  if (segment.empty()) return false;
  const bool digits = std::any_of(segment.begin(), segment.end(), is_digit);
  if (!digits) return false;
  if (std::all_of(segment.begin(), segment.end(), is_digit)) return true;
  const bool hex =
      std::all_of(segment.begin(), segment.end(), [](char c) { return is_hex(c) || c == '-'; });
  if (hex && segment.size() >= kShortestHexId) return true;
  return segment.size() >= kLongName && std::any_of(segment.begin(), segment.end(), is_letter);
}

std::string without_passing(std::string_view pointer) {
  std::vector<std::string> kept;
  for (const std::string_view segment : base::split(pointer, '/')) {
    kept.emplace_back(is_passing(segment) ? "*" : segment);
  }
  return base::join(kept, "/");
}

// "relay-12" and "relay-13" are the same process of two runs.
std::string without_numbers(std::string_view name) {
  std::string kept;
  for (const char c : name) {
    if (!is_digit(c)) {
      kept += c;
    } else if (!kept.ends_with('#')) {
      kept += '#';
    }
  }
  return kept;
}

// One word: what is no printable ASCII is escaped, and what is too long ends in a digest.
std::string word(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  if (text.empty()) return "-";
  std::string kept;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > ' ' && byte < 0x7F && c != '%') {
      kept += c;
    } else {
      kept += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  if (kept.size() <= kLongestWord) return kept;
  constexpr std::size_t kPrefix = 7;  // "sha256:"
  return kept.substr(0, kLongestWord) + "~" + base::sha256(text).substr(kPrefix, 8);
}

}  // namespace

std::string signature_of(const record::Finding& finding, const std::string& case_id) {
  return std::string(record::to_string(finding.kind)) + " " + word(finding.requirement) + " " +
         word(case_id) + " " + word(without_numbers(finding.process)) + " " +
         word(without_passing(finding.pointer));
}

std::string signature_of_silence(const std::string& requirement) {
  return std::string(kSilence) + " " + word(requirement) + " - - -";
}

std::optional<SignatureProblem> problem_of_signature(const std::string& signature) {
  const std::vector<std::string_view> words = base::split(signature, ' ');
  constexpr std::size_t kWords = 5;
  if (words.size() != kWords ||
      std::any_of(words.begin(), words.end(), [](std::string_view one) { return one.empty(); })) {
    return SignatureProblem{"it has not the five words KIND REQUIREMENT CASE PROCESS POINTER",
                            "copy the line \"signature\" of a report"};
  }
  std::vector<std::string> kinds{std::string(kSilence)};
  for (int kind = 0; kind <= static_cast<int>(record::FindingKind::kHarness); ++kind) {
    kinds.emplace_back(record::to_string(static_cast<record::FindingKind>(kind)));
  }
  const std::string kind(words.front());
  if (std::find(kinds.begin(), kinds.end(), kind) != kinds.end()) return std::nullopt;
  const auto near = base::did_you_mean(kind, kinds);
  return SignatureProblem{
      "there is no kind of finding \"" + kind + "\"",
      near ? "did you mean \"" + *near + "\"?" : "known: " + base::join(kinds, ", ")};
}

}  // namespace touchstone::run
