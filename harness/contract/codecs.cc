#include "contract/codecs.h"

#include <algorithm>

#include "bare/schema.h"
#include "base/check.h"
#include "yaml/fields.h"

namespace touchstone::contract {

std::optional<Codec> codec_from_name(std::string_view name) {
  if (name == "json") return Codec::kJson;
  if (name == "bare") return Codec::kBare;
  return std::nullopt;
}

std::string_view name_of(Codec codec) { return codec == Codec::kJson ? "json" : "bare"; }

base::Result<Codecs> Codecs::read(const yaml::File& file, const yaml::Node& node,
                                  const ReadText& text) {
  Codecs codecs;
  codecs.offered_.clear();
  for (const yaml::Node::Member& member : node.members) {
    const auto codec = codec_from_name(member.name);
    if (!codec) {
      return file.error(member.mark, "there is no codec \"" + member.name + "\"", "json or bare");
    }
    codecs.offered_.push_back(*codec);
    if (*codec == Codec::kJson) continue;
    const std::string& reference = member.value.scalar;
    const std::size_t hash = reference.find('#');
    const auto schema = hash == std::string::npos ? std::nullopt : text(reference.substr(0, hash));
    if (!schema) {
      return file.error(member.value.mark, "there is no schema \"" + reference + "\"",
                        "FILE#TYPE, of a file beside contract.yaml");
    }
    auto parsed = bare::Schema::parse(*schema, reference.substr(0, hash));
    if (!parsed) return parsed.error();
    codecs.bare_ = std::move(parsed).value();
    codecs.bare_type_ = reference.substr(hash + 1);
    if (!codecs.bare_->has(codecs.bare_type_)) {
      return file.error(member.value.mark, "the schema has no type \"" + codecs.bare_type_ + "\"");
    }
  }
  if (codecs.offered_.empty()) return file.error(node.mark, "codecs must name one at least");
  return codecs;
}

bool Codecs::offers(Codec codec) const {
  return std::find(offered_.begin(), offered_.end(), codec) != offered_.end();
}

Codec Codecs::codec_of(std::string_view payload) const {
  if (offered_.size() == 1) return first();
  return payload.starts_with('{') ? Codec::kJson : Codec::kBare;
}

base::Result<std::string> Codecs::to_json(Codec codec, std::string_view payload) const {
  TS_CHECK(codec == Codec::kBare && offers(codec));
  return bare_->decode(bare_type_, payload);
}

base::Result<std::string> Codecs::from_json(Codec codec, json::Value document) const {
  TS_CHECK(codec == Codec::kBare && offers(codec));
  return bare_->encode(bare_type_, document);
}

}  // namespace touchstone::contract
