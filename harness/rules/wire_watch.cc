#include "rules/wire_watch.h"

#include <optional>
#include <utility>

#include "base/text.h"
#include "json/document.h"
#include "rules/words.h"

namespace touchstone::rules {
namespace {

using frame::Defect;

constexpr auto kNotAFrame = record::FindingKind::kNotAFrame;

// Whether the bytes would be a JSON document if they were UTF-8. Then the encoding alone is wrong.
bool is_json_but_for_encoding(std::string_view bytes) {
  std::string mended;
  while (!bytes.empty()) {
    const std::size_t good = base::utf8_error_offset(bytes);
    mended += bytes.substr(0, good);
    if (good == std::string_view::npos) break;
    mended += '?';
    bytes.remove_prefix(good + 1);
  }
  return json::Parser().parse(mended);
}

class Utf8Watch final : public Watch {
 public:
  void on_line(const FrameFact& fact, Reporter& reporter) override {
    // The middle of an overlong frame is not known, and its edges may cut a character.
    if (fact.defects.has(Defect::kOverlong)) return;
    const std::size_t offset =
        fact.valid_utf8 ? std::string_view::npos : base::utf8_error_offset(fact.bytes);
    constexpr std::size_t kLongestCut = 3;  // bytes of a character without its last one
    const bool cut =
        fact.defects.has(Defect::kUnterminated) && offset + kLongestCut >= fact.bytes.size();
    if (offset == std::string_view::npos || cut) {
      reporter.right();
      return;
    }
    const std::string byte = base::printable(fact.bytes.substr(offset, 1), 1);
    reporter.wrong({kNotAFrame, fact.event, "UTF-8",
                    byte + " at byte " + std::to_string(offset) + " of " + show_frame(fact),
                    "The frame " + show_frame(fact) + " is not UTF-8: byte " +
                        std::to_string(offset) + " is " + byte + "."});
  }
};

class TerminatedWatch final : public Watch {
 public:
  explicit TerminatedWatch(frame::Framing framing)
      : lines_(framing == frame::Framing::kJsonLines) {}

  void on_line(const FrameFact& fact, Reporter& reporter) override {
    const bool blank = fact.defects.has(Defect::kBlank);
    if (fact.defects.has(Defect::kUnterminated)) {
      broken_off_ = Blame{kNotAFrame, fact.event, lines_ ? "a line end" : "the rest of the frame",
                          "the end of the stream after " + show_frame(fact),
                          "The stream ended inside the frame " + show_frame(fact) + "."};
    } else if (!blank) {
      reporter.right();
    } else if (after_frame_) {
      reporter.wrong({kNotAFrame, fact.event, "one line end", "two line ends",
                      "The frame before ended with an empty line instead of one line end."});
    }
    after_frame_ = !blank;
  }

  void on_exit(const ExitFact& fact, Reporter& reporter) override {
    if (broken_off_ && !fact.harness_ended_it) reporter.wrong(std::move(*broken_off_));
    broken_off_.reset();
  }

  void finish(bool orderly, Reporter& reporter) override {
    if (broken_off_ && orderly) reporter.wrong(std::move(*broken_off_));
    broken_off_.reset();
  }

 private:
  const bool lines_;
  bool after_frame_ = false;
  std::optional<Blame> broken_off_;
};

class BareLfWatch final : public Watch {
 public:
  void on_line(const FrameFact& fact, Reporter& reporter) override {
    if (!fact.defects.has(Defect::kCarriageReturn)) {
      reporter.right();
      return;
    }
    reporter.wrong({kNotAFrame, fact.event, "LF", "CR LF",
                    "The line " + show_frame(fact) + " ends with CR LF instead of LF."});
  }
};

class FramesOnlyWatch final : public Watch {
 public:
  void on_line(const FrameFact& fact, Reporter& reporter) override {
    // An overlong frame was not kept whole, an unterminated one is for `terminated`, and what
    // follows a bad header was blamed with it.
    if (fact.defects.has(Defect::kOverlong) || fact.defects.has(Defect::kUnterminated) ||
        fact.defects.has(Defect::kUnframed)) {
      return;
    }
    if (fact.json || (!fact.valid_utf8 && is_json_but_for_encoding(fact.bytes))) {
      reporter.right();
      return;
    }
    const std::string line = show_frame(fact);
    Blame blame = {kNotAFrame, fact.event, "a JSON document", line,
                   "The line " + line + " is no JSON document."};
    if (fact.defects.has(Defect::kBlank)) {
      blame.actual = "an empty line";
      blame.explanation = "There is an empty line between the frames.";
    } else if (fact.defects.has(Defect::kBadHeader)) {
      blame.expected = "a header with the frame's length";
      blame.explanation = "The header " + line + " gives no length of a frame.";
    }
    reporter.wrong(std::move(blame));
  }
};

class ObjectWatch final : public Watch {
 public:
  void on_line(const FrameFact& fact, Reporter& reporter) override {
    if (!fact.json) return;
    if (fact.json->is_object()) {
      reporter.right();
      return;
    }
    reporter.wrong({kNotAFrame, fact.event, "an object", show_frame(fact),
                    "The frame " + show_frame(fact) + " is of type " +
                        std::string(json::to_string(fact.json->kind())) + ", not an object."});
  }
};

class WithinLimitWatch final : public Watch {
 public:
  void on_line(const FrameFact& fact, Reporter& reporter) override {
    if (!fact.defects.has(Defect::kOverlong)) {
      reporter.right();
      return;
    }
    reporter.wrong({record::FindingKind::kLimit, fact.event, "a frame within the limit",
                    "a longer one", "The frame " + show_frame(fact) + " is over the limit."});
  }
};

class FirstByteWatch final : public Watch {
 public:
  explicit FirstByteWatch(const std::string& text) : text_(text) {}

  void on_line(const FrameFact& fact, Reporter& reporter) override {
    if (seen_) return;
    seen_ = true;
    if (fact.bytes.starts_with(text_)) {
      reporter.right();
      return;
    }
    const std::string begin = fact.bytes.empty() ? "an empty line" : show_frame(fact);
    reporter.wrong({kNotAFrame, fact.event, base::printable(text_, text_.size()), begin,
                    "The stream begins with " + begin + "; it must begin with " +
                        base::printable(text_, text_.size()) + "."});
  }

 private:
  const std::string& text_;
  bool seen_ = false;
};

}  // namespace

std::unique_ptr<Watch> watch_utf8() { return std::make_unique<Utf8Watch>(); }

std::unique_ptr<Watch> watch_terminated(frame::Framing framing) {
  return std::make_unique<TerminatedWatch>(framing);
}

std::unique_ptr<Watch> watch_bare_lf() { return std::make_unique<BareLfWatch>(); }

std::unique_ptr<Watch> watch_frames_only() { return std::make_unique<FramesOnlyWatch>(); }

std::unique_ptr<Watch> watch_object() { return std::make_unique<ObjectWatch>(); }

std::unique_ptr<Watch> watch_within_limit() { return std::make_unique<WithinLimitWatch>(); }

std::unique_ptr<Watch> watch_first_byte(const std::string& text) {
  return std::make_unique<FirstByteWatch>(text);
}

}  // namespace touchstone::rules
