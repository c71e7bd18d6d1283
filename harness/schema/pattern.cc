#include "schema/pattern.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <utility>

#include "schema/ecma_regex.h"

namespace touchstone::schema {
namespace {

// Backtracking steps that a pattern may take on one string before we give up.
constexpr std::uint32_t kMatchLimit = 1'000'000;
constexpr std::uint32_t kHeapLimitKib = 20'000;

struct FreeMatchData {
  void operator()(pcre2_match_data* data) const { pcre2_match_data_free(data); }
};
struct FreeMatchContext {
  void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
};

// What one thread needs to match; whether the text matches is all we ask, so one pair does.
struct Workspace {
  std::unique_ptr<pcre2_match_data, FreeMatchData> data{pcre2_match_data_create(1, nullptr)};
  std::unique_ptr<pcre2_match_context, FreeMatchContext> context{
      pcre2_match_context_create(nullptr)};

  Workspace() {
    pcre2_set_match_limit(context.get(), kMatchLimit);
    pcre2_set_heap_limit(context.get(), kHeapLimitKib);
  }
};

}  // namespace

struct Pattern::Code {
  Code(pcre2_code* compiled, bool fast) : code(compiled), is_fast(fast) {}
  Code(const Code&) = delete;
  Code& operator=(const Code&) = delete;
  ~Code() { pcre2_code_free(code); }
  pcre2_code* code;
  bool is_fast;  // translated to machine code
};

base::Result<Pattern> Pattern::compile(std::string_view ecma) {
  Pattern pattern;
  pattern.source_ = ecma;
  if (pattern.compile_plain()) return pattern;
  pattern.runs_ = RunPattern::parse(ecma);
  if (pattern.runs_) {
    pattern.plain_ = Plain::kRuns;
    return pattern;
  }
  base::Result<std::string> translated = translate_ecma_regex(ecma);
  if (!translated.ok()) return translated.error();
  int code = 0;
  std::size_t offset = 0;
  constexpr std::uint32_t kOptions = PCRE2_UTF | PCRE2_DOLLAR_ENDONLY | PCRE2_ALLOW_EMPTY_CLASS |
                                     PCRE2_MATCH_UNSET_BACKREF | PCRE2_NEVER_BACKSLASH_C;
  pcre2_code* compiled = pcre2_compile(reinterpret_cast<PCRE2_SPTR>(translated->data()),
                                       translated->size(), kOptions, &code, &offset, nullptr);
  if (compiled == nullptr) {
    unsigned char message[256] = {};
    pcre2_get_error_message(code, message, sizeof message);
    return base::Error{base::ExitCode::kBadInput, reinterpret_cast<const char*>(message)};
  }
  const bool is_fast = pcre2_jit_compile(compiled, PCRE2_JIT_COMPLETE) == 0;
  pattern.code_ = std::make_shared<const Code>(compiled, is_fast);
  return pattern;
}

Pattern::Outcome Pattern::search(std::string_view text) const {
  if (plain_ != Plain::kNo) return search_plain(text);
  thread_local const Workspace workspace;
  const auto* const subject = reinterpret_cast<PCRE2_SPTR>(text.data());
  int result = PCRE2_ERROR_JIT_STACKLIMIT;
  if (code_->is_fast) {
    result = pcre2_jit_match(code_->code, subject, text.size(), 0, 0, workspace.data.get(),
                             workspace.context.get());
  }
  // The compiled matcher has a small stack of its own; the interpreter uses the heap.
  if (result == PCRE2_ERROR_JIT_STACKLIMIT) {
    result = pcre2_match(code_->code, subject, text.size(), 0, PCRE2_NO_UTF_CHECK | PCRE2_NO_JIT,
                         workspace.data.get(), workspace.context.get());
  }
  if (result >= 0) return Outcome::kMatch;
  return result == PCRE2_ERROR_NOMATCH ? Outcome::kNoMatch : Outcome::kTooExpensive;
}

bool Pattern::compile_plain() {
  std::string_view text = source_;
  const bool from_start = text.starts_with('^');
  if (from_start) text.remove_prefix(1);
  const bool to_end = text.ends_with('$') && !text.ends_with("\\$");
  if (to_end) text.remove_suffix(1);
  if (text.find_first_of("^$\\.*+?()[]{}|") != std::string_view::npos) return false;
  literal_ = text;
  if (from_start) {
    plain_ = to_end ? Plain::kEqual : Plain::kPrefix;
  } else {
    plain_ = to_end ? Plain::kSuffix : Plain::kContains;
  }
  return true;
}

Pattern::Outcome Pattern::search_plain(std::string_view text) const {
  bool found = false;
  switch (plain_) {
    case Plain::kNo:
      break;
    case Plain::kContains:
      found = text.find(literal_) != std::string_view::npos;
      break;
    case Plain::kPrefix:
      found = text.starts_with(literal_);
      break;
    case Plain::kSuffix:
      found = text.ends_with(literal_);
      break;
    case Plain::kEqual:
      found = text == literal_;
      break;
    case Plain::kRuns:
      found = runs_->matches(text);
      break;
  }
  return found ? Outcome::kMatch : Outcome::kNoMatch;
}

}  // namespace touchstone::schema
