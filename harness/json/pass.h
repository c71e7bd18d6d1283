// Pass is one pass of the parser over one text: the grammar, and nothing of storage.
//
// Iterative: nesting lives in the TapeWriter's stack, not in ours. Used once and thrown away.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "json/document.h"
#include "json/oddities.h"
#include "json/tape_writer.h"

namespace touchstone::json {

class Pass {
 public:
  struct Output {
    TapeWriter& writer;
    std::vector<const char*>& lone_surrogates;  // scratch
    std::vector<FoundOddity>& found;            // all oddities but repeated names
    ParseError& error;
  };

  Pass(std::string_view bytes, const ParseLimits& limits, Output output)
      : begin_(bytes.data()),
        at_(bytes.data()),
        end_(bytes.data() + bytes.size()),
        limits_(limits),
        writer_(output.writer),
        output_(output) {}

  // True when the text is one JSON document, which is on the tape then; else the error is filled.
  bool run();

 private:
  enum class Step { kValue, kName, kAfterValue, kDone, kFailed };

  bool parse_values();
  Step parse_value();
  Step open(Kind kind);
  Step close();
  Step parse_name();
  Step parse_separator();
  Step parse_word(std::string_view word, Kind kind, std::uint32_t extra);
  Step parse_number();
  bool parse_string(bool is_name);
  bool parse_string_slowly(bool is_name);
  bool skip_digits();

  void note_big_number(std::uint32_t start);
  void note_lone_surrogates();
  void note(FoundOddity oddity);

  void skip_blanks() {
    while (at_ != end_ && static_cast<unsigned char>(*at_) <= ' ' &&
           (*at_ == ' ' || *at_ == '\n' || *at_ == '\r' || *at_ == '\t')) {
      ++at_;
    }
  }
  std::size_t offset(const char* at) const { return static_cast<std::size_t>(at - begin_); }
  std::uint32_t position() const { return static_cast<std::uint32_t>(at_ - begin_); }

  bool fail(ParseError::Kind kind, std::string what);
  Step unexpected(std::string_view wanted);

  const char* const begin_;
  const char* at_;
  const char* const end_;
  const ParseLimits limits_;
  TapeWriter& writer_;
  const Output output_;
};

}  // namespace touchstone::json
