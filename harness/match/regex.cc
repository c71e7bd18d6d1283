#define PCRE2_CODE_UNIT_WIDTH 8
#include "match/regex.h"

#include <pcre2.h>

#include "base/check.h"

namespace touchstone::match {
namespace {

// Enough for any honest expression, and a few tens of milliseconds for a hostile one.
constexpr std::uint32_t kMatchLimit = 1'000'000;
constexpr std::uint32_t kHeapLimitKiB = 16 * 1024;

// The working memory of one thread's searches, so that a search allocates nothing.
struct Workspace {
  Workspace()
      : data(pcre2_match_data_create(1, nullptr)), context(pcre2_match_context_create(nullptr)) {
    TS_CHECK(data != nullptr && context != nullptr);
    pcre2_set_match_limit(context, kMatchLimit);
    pcre2_set_heap_limit(context, kHeapLimitKiB);
  }
  ~Workspace() {
    pcre2_match_data_free(data);
    pcre2_match_context_free(context);
  }
  Workspace(const Workspace&) = delete;
  Workspace& operator=(const Workspace&) = delete;

  pcre2_match_data* data;
  pcre2_match_context* context;
};

base::Error compile_error(int code, std::size_t offset) {
  PCRE2_UCHAR text[256];
  pcre2_get_error_message(code, text, sizeof text);
  return {base::ExitCode::kBadInput,
          "not a regular expression: " + std::string(reinterpret_cast<const char*>(text)) +
              " at byte " + std::to_string(offset)};
}

}  // namespace

void Regex::Free::operator()(void* code) const { pcre2_code_free(static_cast<pcre2_code*>(code)); }

base::Result<Regex> Regex::compile(std::string_view expression) {
  int code = 0;
  std::size_t offset = 0;
  pcre2_code* const compiled =
      pcre2_compile(reinterpret_cast<PCRE2_SPTR>(expression.data()), expression.size(),
                    PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C, &code, &offset, nullptr);
  if (compiled == nullptr) return compile_error(code, offset);
  return Regex(compiled);
}

Regex::Outcome Regex::find(std::string_view text) const {
  thread_local const Workspace workspace;
  const int result = pcre2_match(static_cast<const pcre2_code*>(code_.get()),
                                 reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), 0,
                                 PCRE2_NO_UTF_CHECK, workspace.data, workspace.context);
  if (result >= 0) return Outcome::kFound;
  return result == PCRE2_ERROR_NOMATCH ? Outcome::kNotFound : Outcome::kGaveUp;
}

std::string escape_for_regex(std::string_view text) {
  constexpr std::string_view kSpecial = "\\^$.[]|()?*+{}-#/";
  std::string escaped;
  for (const char c : text) {
    if (kSpecial.find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

}  // namespace touchstone::match
