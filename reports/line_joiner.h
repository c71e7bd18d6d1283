// LineJoiner is fed the entries of a recording in order and gives them on as lines for people.
//
// It joins what arrives on a lane, so that a frame that came in pieces is one line; bytes of a
// framing without line ends are a line a piece. It holds the unfinished line of each lane, cut at
// max_text. Thread-compatible.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "record/event.h"

namespace touchstone::reports {

enum class Way : std::uint8_t { kToUnit, kFromUnit, kHappened };

// A line of a lane, a write of ours, or something that happened to a process.
struct Row {
  record::Microseconds at{0};  // since the case began
  Way way = Way::kHappened;
  std::string lane;
  std::string text;  // shown(), at most max_text bytes of it
  bool blamed = false;
};

struct JoinedLine {
  static constexpr std::uint64_t kNone = UINT64_MAX;

  // True when bytes of that event are part of it.
  bool holds(std::uint64_t event) const {
    return first != kNone && first <= event && event <= last;
  }

  Row row;
  std::uint64_t first = kNone;  // ordinals of the events that its bytes came with; kNone: a deed
  std::uint64_t last = kNone;
  std::uint64_t before = 0;  // how many events came before its end
  std::uint64_t order = 0;   // of the entry that completed it
  std::string step;          // FILE:LINE of the step that wanted a deed
};

class LineJoiner {
 public:
  enum class Keep : std::uint8_t {
    kFrames,      // frames, and what is worth a row between them
    kEverything,  // also stderr, ends of streams, files that were looked at
  };

  // The event with ordinal `event` is kept whatever it is; record::kNoEvent for none. Lines come in
  // the order in which they are completed.
  LineJoiner(Keep keep, std::uint64_t event, std::size_t max_text,
             std::function<void(JoinedLine)> sink);

  void add(const record::Event& event);
  void add(const record::Deed& deed);
  // Gives the lines that never ended.
  void finish();

 private:
  struct Unfinished {
    JoinedLine line;
    std::string bytes;     // cut
    std::size_t size = 0;  // before it was cut
  };

  bool is_kept(const record::Event& event, std::uint64_t ordinal) const;
  void add_bytes(const record::Event& event, std::uint64_t ordinal);
  // Appends to the unfinished line of the event's lane.
  void extend(const record::Event& event, std::uint64_t ordinal, std::string_view piece);
  void complete(const std::string& lane);

  Keep keep_;
  std::uint64_t event_;
  std::size_t max_text_;
  std::function<void(JoinedLine)> sink_;
  std::uint64_t ordinal_ = 0;  // of the next event
  std::uint64_t order_ = 0;    // of the entry at hand
  std::map<std::string, Unfinished> unfinished_;
};

}  // namespace touchstone::reports
