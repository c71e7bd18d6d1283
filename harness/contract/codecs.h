// Codecs say in which forms the payload of a frame may travel on a lane: as JSON, or as a message
// of a binary format whose schema the contract has. Above them everything is a JSON document.
//
// Read-only once read; any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "json/value.h"
#include "yaml/node.h"

namespace touchstone::bare {
class Schema;
}  // namespace touchstone::bare

namespace touchstone::contract {

enum class Codec : std::uint8_t { kJson, kBare };

std::optional<Codec> codec_from_name(std::string_view name);
std::string_view name_of(Codec codec);

// The bytes of another file of the contract's folder, by its path in there.
using ReadText = std::function<std::optional<std::string_view>(const std::string& path)>;

class Codecs {
 public:
  Codecs() = default;  // JSON alone

  // The map `codecs: {json: true, bare: FILE#TYPE}`. Complaints name file, line and column.
  static base::Result<Codecs> read(const yaml::File& file, const yaml::Node& node,
                                   const ReadText& text);

  bool offers(Codec codec) const;
  Codec first() const { return offered_.front(); }  // which we write unless a case says otherwise
  // In which one of those offered a payload is: by its first byte, since a JSON document that is
  // an object begins with a brace and a message of the other formats does not.
  Codec codec_of(std::string_view payload) const;

  // The JSON text that a payload which is no JSON stands for, and back.
  base::Result<std::string> to_json(Codec codec, std::string_view payload) const;
  base::Result<std::string> from_json(Codec codec, json::Value document) const;

 private:
  std::vector<Codec> offered_ = {Codec::kJson};
  std::shared_ptr<const bare::Schema> bare_;
  std::string bare_type_;
};

}  // namespace touchstone::contract
