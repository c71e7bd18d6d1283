// A recording is one case as it happened: a head, then events and deeds in total order.
//
// The file is JSON lines: the head is the first line, the verdict of the live run the last.
// Bytes stand as text when they are UTF-8 that JSON can carry unchanged, else in base64.
// Writer and reader agree to the byte: what is written and read again is equal.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/pieces.h"
#include "base/result.h"
#include "record/event.h"
#include "record/finding.h"
#include "record/spool.h"

namespace touchstone::record {

// What has to be known before the first event. Members that end in _json are JSON text without
// line breaks, or empty.
struct Head {
  std::string contract;
  std::string
      speaks;  // the contract that the unit speaks when `contract` leaves that open, or empty
  std::string revision;
  std::string contract_digest;
  std::string case_id;
  std::string case_json;  // the compiled case, whole
  int attempt = 1;
  double scale = 1.0;                            // by which bounds were stretched
  std::map<std::string, std::string> variables;  // HOME, CWD, SOCKET_..., as the case saw them
  std::string unit_json;                         // argv, digest, version
  std::string machine_json;  // isolation reached, what was degraded, calibration
  std::string started;       // RFC 3339

  friend bool operator==(const Head&, const Head&) = default;
};

using Entry = std::variant<Event, Deed>;

struct Recording {
  Head head;
  std::vector<Entry> entries;
  std::optional<std::string> verdict_json;  // as the live run gave it

  friend bool operator==(const Recording&, const Recording&) = default;
};

// Turns head, entries and verdict into lines (each with its LF). Pure. A verdict, too, is JSON
// text without line breaks.
std::string to_line(const Head& head);
std::string to_line(const Event& event);
std::string to_line(const Deed& deed);
std::string verdict_line(std::string_view verdict_json);

// Reads a whole recording. An error names the line and says what is wrong; a file that ends
// inside a line or without verdict is read as far as it goes (`verdict_json` is then empty).
// For recordings too long to hold in memory see reader.h.
base::Result<Recording> read(std::string_view text, std::string_view name);

// Collects lines up to a cap of bytes; past it byte events keep only their length, which
// `capped()` tells. The live judge must be given exactly what was kept: see keep(). The head, the
// verdict and what is no byte event are always written whole. Not thread-safe.
class Writer {
 public:
  explicit Writer(std::uint64_t cap_bytes) : cap_(cap_bytes) {}
  // What was written goes into `spool` now and then, so that text() holds only the rest.
  Writer(std::uint64_t cap_bytes, Spool& spool) : cap_(cap_bytes), spool_(&spool) {}

  void head(const Head& head);
  void event(const Event& event);
  // Writes the event and returns it as it was kept: past the cap without its bytes.
  Event keep(Event event);
  // What was written stands in the deed, or, when it is long, in `pieces`, of which each is
  // written once, however often it is repeated. A reader gives the whole text.
  void deed(const Deed& deed, const base::Pieces& pieces = {});
  void verdict(std::string_view verdict_json);

  // Hands all to the spool.
  void flush();

  std::uint64_t bytes() const { return (spool_ != nullptr ? spool_->size() : 0) + text_.size(); }
  bool capped() const { return capped_; }
  const std::string& text() const { return text_; }

 private:
  // Appends the line; false when its bytes had to be left out.
  bool append(const Event& event);
  void flush_if_long();

  std::uint64_t cap_;
  Spool* spool_ = nullptr;
  bool capped_ = false;
  std::string text_;
};

}  // namespace touchstone::record
