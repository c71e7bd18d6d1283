#include "contract/lane_reader.h"

#include <utility>

namespace touchstone::contract {
namespace {

bool is_lane_name(std::string_view name) {
  constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
  constexpr std::string_view kCharacters = "abcdefghijklmnopqrstuvwxyz0123456789_-";
  return !name.empty() && kLetters.find(name.front()) != std::string_view::npos &&
         name.find_first_not_of(kCharacters) == std::string_view::npos;
}

base::Error bad_lane_name(const yaml::File& file, yaml::Mark mark, const std::string& name) {
  return file.error(mark, "\"" + name + "\" is no name of a lane",
                    "small letters, digits, '_' and '-', a letter first");
}

frame::Framing read_framing(yaml::Fields& fields) {
  if (fields.required("framing") == nullptr) return {};
  const std::string word =
      fields.word("framing", {"json-lines", "content-length", "u32be", "http", "none"});
  return frame::framing_from_name(word).value_or(frame::Framing::kJsonLines);
}

Dialect read_dialect(yaml::Fields& fields) {
  const std::string word = fields.word("dialect", {"plain", "json-rpc", "http"});
  if (word == "http") return Dialect::kHttp;
  return word == "json-rpc" ? Dialect::kJsonRpc : Dialect::kPlain;
}

// Requests of HTTP are a framing and a dialect at once, and only a server is asked them.
base::Status check_http(const yaml::File& file, yaml::Mark mark, const Lane& lane) {
  const bool framed = lane.framing == frame::Framing::kHttp;
  const bool spoken = lane.dialect == Dialect::kHttp;
  if (framed != spoken) {
    return file.error(mark, "framing http and dialect http go together", "give both, or neither");
  }
  if (spoken && lane.kind != PeerKind::kServer) {
    return file.error(mark, "only a peer of kind server speaks http", "kind: server");
  }
  return {};
}

void read_limit(const yaml::Node& node, yaml::Fields& fields, Lane& lane) {
  const std::optional<std::int64_t> limit = fields.integer("max_frame_bytes");
  if (!limit) return;
  constexpr std::int64_t kLargest = std::int64_t{1} << 30;
  if (*limit < 1 || *limit > kLargest) {
    fields.fail(node.find("max_frame_bytes")->mark, "max_frame_bytes must be between 1 and 2^30");
    return;
  }
  lane.max_frame_bytes = static_cast<std::size_t>(*limit);
}

base::Status read_codecs(const yaml::File& file, const yaml::Node* node, const ReadText& text,
                         Lane& lane) {
  if (node == nullptr) return {};
  base::Result<Codecs> codecs = Codecs::read(file, *node, text);
  if (!codecs) return codecs.error();
  lane.codecs = std::move(codecs).value();
  return {};
}

base::Status read_tolerate(const yaml::File& file, yaml::Fields& fields, Lane& lane) {
  const yaml::Node* const node = fields.array("tolerate");
  if (node == nullptr) return {};
  for (const yaml::Node& item : node->items) {
    base::Result<match::Pattern> pattern = match::Pattern::compile(file, item);
    if (!pattern) return pattern.error();
    lane.tolerate.push_back(std::move(pattern).value());
  }
  return {};
}

base::Status read_frames(const yaml::File& file, yaml::Fields& fields,
                         const FrameKinds::CompileSchema& schemas, Lane& lane) {
  const yaml::Node* const node = fields.object("frames");
  if (node == nullptr) return {};
  base::Result<FrameKinds> kinds = FrameKinds::compile(file, *node, schemas);
  if (!kinds) return kinds.error();
  lane.kinds = std::move(kinds).value();
  return {};
}

base::Status read_words(const yaml::File& file, const yaml::Node& words, Lane& lane) {
  for (const yaml::Node::Member& word : words.members) {
    auto read = read_word(file, word);
    if (!read) return read.error();
    if (!lane.words.emplace(word.name, std::move(read).value()).second) {
      return file.error(word.mark, "the word \"" + word.name + "\" is already defined");
    }
  }
  return {};
}

// A dialect's table of words in a file of its own.
base::Status read_words_from(const yaml::File& file, const yaml::Node& node, const OpenFile& open,
                             Lane& lane) {
  if (!node.is_string()) return file.error(node.mark, "words_from must be the path of a file");
  auto table = open(node.scalar);
  if (!table) {
    if (!table.error().where.ends_with(node.scalar)) return table.error();
    return file.error(node.mark, "there is no file \"" + node.scalar + "\" beside contract.yaml");
  }
  if (!table->root.is_object()) {
    return table->error(table->root.mark, "a dialect must be a map of words");
  }
  return read_words(*table, table->root, lane);
}

}  // namespace

base::Status read_lane_members(const yaml::File& file, yaml::Fields& fields,
                               const FrameKinds::CompileSchema& schemas, Lane& lane) {
  TS_RETURN_IF_ERROR(read_frames(file, fields, schemas, lane));
  TS_RETURN_IF_ERROR(read_tolerate(file, fields, lane));
  if (const yaml::Node* const answers = fields.array("answers")) {
    for (const yaml::Node& answer : answers->items) {
      if (!answer.is_object()) return file.error(answer.mark, "an answer must be a map");
    }
    lane.answers = answers->items;
  }
  if (const yaml::Node* const words = fields.object("words")) {
    TS_RETURN_IF_ERROR(read_words(file, *words, lane));
  }
  return {};
}

base::Status read_unit(const yaml::File& file, const yaml::Node& node, const ReadText& text,
                       Lane& lane, std::map<std::string, std::string>& environment) {
  yaml::Fields fields(file, node, "the unit");
  lane.kind = PeerKind::kUnit;
  lane.framing = read_framing(fields);
  lane.dialect = read_dialect(fields);
  lane.name = fields.text("lane").value_or("unit");
  read_limit(node, fields, lane);
  const yaml::Node* const codecs = fields.object("codecs");
  const yaml::Node* const texts = fields.object("environment");
  TS_RETURN_IF_ERROR(fields.finish());
  TS_RETURN_IF_ERROR(read_codecs(file, codecs, text, lane));
  TS_RETURN_IF_ERROR(check_http(file, node.mark, lane));
  if (!is_lane_name(lane.name)) return bad_lane_name(file, node.find("lane")->mark, lane.name);
  if (texts == nullptr) return {};
  auto read = read_texts(file, *texts, "the environment");
  if (!read) return read.error();
  environment = std::move(read).value();
  return {};
}

base::Result<Lane> read_peer(const yaml::File& file, const yaml::Node::Member& peer,
                             const FrameKinds::CompileSchema& schemas, const OpenFile& open,
                             const ReadText& text) {
  if (!is_lane_name(peer.name)) return bad_lane_name(file, peer.mark, peer.name);
  yaml::Fields fields(file, peer.value, "peer \"" + peer.name + "\"");
  Lane lane;
  lane.name = peer.name;
  const yaml::Node* codecs = nullptr;
  const std::string kind = fields.required("kind") == nullptr
                               ? ""
                               : fields.word("kind", {"relay", "double", "server", "model"});
  lane.kind = kind == "double"   ? PeerKind::kDouble
              : kind == "server" ? PeerKind::kServer
              : kind == "model"  ? PeerKind::kModel
                                 : PeerKind::kRelay;
  if (lane.kind == PeerKind::kModel) lane.program = fields.required_text("program");
  if (lane.kind == PeerKind::kDouble) {
    // A double is spoken to in lines of the harness's own, not in frames of the contract.
    fields.word("dialect", {"double"});
    lane.dialect = Dialect::kDouble;
    lane.framing = frame::Framing::kJsonLines;
  } else {
    lane.framing = read_framing(fields);
    lane.dialect = read_dialect(fields);
    read_limit(peer.value, fields, lane);
    codecs = fields.object("codecs");
  }
  TS_RETURN_IF_ERROR(read_lane_members(file, fields, schemas, lane));
  const yaml::Node* const dialect = fields.any("words_from");
  TS_RETURN_IF_ERROR(fields.finish());
  TS_RETURN_IF_ERROR(check_http(file, peer.mark, lane));
  TS_RETURN_IF_ERROR(read_codecs(file, codecs, text, lane));
  if (dialect != nullptr) TS_RETURN_IF_ERROR(read_words_from(file, *dialect, open, lane));
  return lane;
}

base::Result<std::map<std::string, std::string>> read_texts(const yaml::File& file,
                                                            const yaml::Node& node,
                                                            std::string_view what) {
  std::map<std::string, std::string> texts;
  for (const yaml::Node::Member& member : node.members) {
    const yaml::Node& value = member.value;
    if (value.is_array() || value.is_object() || value.is_null()) {
      return file.error(value.mark,
                        "\"" + member.name + "\" of " + std::string(what) + " must be a string");
    }
    const bool is_flag = value.is(json::Kind::kBool);
    texts[member.name] = is_flag ? (value.flag ? "true" : "false") : value.scalar;
  }
  return texts;
}

}  // namespace touchstone::contract
