// Taking secrets out of recordings before they leave the machine.
//
// A secret is replaced by a token of the same length, the same everywhere, so that JSON stays
// valid, lengths stay what they were, and a judge who compares the two finds what it found before.
// It is looked for in what the bytes of a lane say together, however they were cut into chunks.
// Of a known value the spellings of JSON are looked for as well; one that is written with escapes
// for plain letters is not seen.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "bundle/manifest.h"
#include "record/recording.h"

namespace touchstone::bundle {

class Redactor {
 public:
  // A value that may not leave: `what` says in words what it is. Shorter than 8 bytes is ignored,
  // since too much would be hit.
  void add_secret(const std::string& value, const std::string& what);

  // Replaces in place the known values and whatever looks like a key of a known vendor.
  void redact(record::Recording& recording);
  // The same for one text.
  void redact(std::string& text);

  // What was replaced so far, in the order in which it was first met.
  std::vector<Redaction> redactions() const;

 private:
  struct Secret {
    std::string value;
    std::string token;
    std::string what;
    std::uint64_t times = 0;
  };

  void find_keys(std::string_view text);
  void find_private_keys(std::string_view text);
  const Secret& remember(const std::string& value, const std::string& what);

  std::string planted_;  // the text of the case at hand: what it plants is no secret
  std::vector<Secret> secrets_;
  std::map<std::string, std::size_t> known_;  // value -> index of it in secrets_
};

}  // namespace touchstone::bundle
