#include "contract/loader.h"

#include <utility>

#include "base/digest.h"
#include "contract/lane_reader.h"
#include "contract/requirement_reader.h"
#include "contract/suggest.h"

namespace touchstone::contract {

std::string folder_of(std::string_view contract) { return "specs/" + std::string(contract) + "/"; }

Loader::Loader(const Source& source, std::string_view name)
    : source_(source), folder_(folder_of(name)), contract_(std::make_shared<Contract>()) {
  contract_->name = name;
}

base::Result<std::shared_ptr<Contract>> Loader::load() {
  contract_->digest = digest();
  // Requirements come first: everything else refers to them.
  base::Result<yaml::File> requirements = parse(folder_ + "requirements.yaml");
  if (!requirements) return requirements.error();
  contract_->requirements_file = std::move(requirements).value();
  auto read = read_requirements(contract_->requirements_file);
  if (!read) return read.error();
  contract_->requirements = std::move(read).value();

  base::Result<SchemaShelf> shelf =
      SchemaShelf::read(source_, folder_ + "schema/", contract_->requirement_ids());
  if (!shelf) return shelf.error();
  base::Result<yaml::File> file = parse(folder_ + "contract.yaml");
  if (!file) return file.error();
  contract_->file = std::move(file).value();
  TS_RETURN_IF_ERROR(read_contract(*shelf));
  TS_RETURN_IF_ERROR(read_profiles());
  TS_RETURN_IF_ERROR(check_references());
  return std::move(contract_);
}

base::Result<yaml::File> Loader::parse(const std::string& path) const {
  const std::optional<std::string_view> text = source_.find(path);
  if (!text) return base::Error{base::ExitCode::kBadInput, "the file is missing", path};
  return yaml::parse(*text, path);
}

ReadText Loader::texts() const {
  return [this](const std::string& path) { return source_.find(folder_ + path); };
}

base::Status Loader::read_contract(SchemaShelf& shelf) {
  const yaml::File& file = contract_->file;
  const FrameKinds::CompileSchema schemas = [&](std::string_view reference) {
    return shelf.compile(reference);
  };
  yaml::Fields fields(file, file.root, "the contract");
  const std::string name = fields.required_text("contract");
  contract_->revision = fields.required_text("revision");
  contract_->title = fields.required_text("title");
  const yaml::Node* const unit = fields.required("unit");
  const yaml::Node* const variables = fields.object("variables");
  const yaml::Node* const bounds = fields.object("bounds");
  contract_->wire = fields.text("wire").value_or("");
  const yaml::Node* const scripts = fields.object("scripts");
  const yaml::Node* const speaks = fields.object("speaks");
  const yaml::Node* const peers = fields.object("peers");
  const yaml::Node* const phrases = fields.object("phrases");
  const yaml::Node* const walks = fields.object("walks");
  TS_RETURN_IF_ERROR(read_lane_members(file, fields, schemas, contract_->unit));
  TS_RETURN_IF_ERROR(fields.finish());

  if (name != contract_->name) {
    return file.error(file.root.find("contract")->mark,
                      "contract \"" + name + "\" lies in a folder of another name",
                      "name it \"" + contract_->name + "\"");
  }
  TS_RETURN_IF_ERROR(read_unit(file, *unit, texts(), contract_->unit, contract_->environment));
  if (variables != nullptr) {
    auto texts = read_texts(file, *variables, "the variables");
    if (!texts) return texts.error();
    contract_->variables = std::move(texts).value();
  }
  if (bounds != nullptr) TS_RETURN_IF_ERROR(read_bounds(*bounds));
  if (scripts != nullptr) TS_RETURN_IF_ERROR(read_scripts(*scripts, contract_->scripts));
  if (speaks != nullptr) {
    TS_RETURN_IF_ERROR(read_scripts(*speaks, contract_->speech.scripts));
    contract_->speech.contract = name;
    contract_->speech.file = yaml::File{file.name, {}};
  }
  if (peers != nullptr) TS_RETURN_IF_ERROR(read_peers(*peers, schemas));
  if (phrases != nullptr) TS_RETURN_IF_ERROR(read_phrases(*phrases));
  if (walks != nullptr) TS_RETURN_IF_ERROR(read_walks(*walks));
  return {};
}

base::Status Loader::read_bounds(const yaml::Node& node) {
  yaml::Fields fields(contract_->file, node, "the bounds");
  Bounds& bounds = contract_->bounds;
  constexpr std::int64_t kLongest = 3'600'000;
  for (const auto& [name, bound] :
       {std::pair{"start", &bounds.start}, std::pair{"request", &bounds.request},
        std::pair{"exit", &bounds.exit}, std::pair{"case", &bounds.case_}}) {
    const std::optional<std::int64_t> ms = fields.integer(name);
    if (!ms) continue;
    if (*ms < 1 || *ms > kLongest) {
      fields.fail(node.find(name)->mark, "a bound must be between 1 ms and one hour");
      break;
    }
    *bound = std::chrono::milliseconds(*ms);
  }
  return fields.finish();
}

base::Status Loader::read_scripts(const yaml::Node& node,
                                  std::map<std::string, yaml::Node>& scripts) const {
  for (const yaml::Node::Member& script : node.members) {
    if (!script.value.is_array()) {
      return contract_->file.error(script.value.mark,
                                   "script \"" + script.name + "\" must be a list of steps");
    }
    scripts.emplace(script.name, script.value);
  }
  return {};
}

base::Status Loader::read_peers(const yaml::Node& node, const FrameKinds::CompileSchema& schemas) {
  const OpenFile open = [&](const std::string& path) { return parse(folder_ + path); };
  for (const yaml::Node::Member& peer : node.members) {
    if (peer.name == contract_->unit.name) {
      return contract_->file.error(
          peer.mark, "peer \"" + peer.name + "\" has the name of the unit's own lane");
    }
    base::Result<Lane> lane = read_peer(contract_->file, peer, schemas, open, texts());
    if (!lane) return lane.error();
    contract_->peers.emplace(peer.name, std::move(lane).value());
  }
  return {};
}

base::Status Loader::read_phrases(const yaml::Node& node) {
  for (const yaml::Node::Member& phrase : node.members) {
    base::Result<Phrase> read = read_phrase(contract_->file, phrase);
    if (!read) return read.error();
    contract_->phrases.emplace(phrase.name, std::move(read).value());
  }
  return {};
}

base::Status Loader::read_walks(const yaml::Node& node) {
  const yaml::File& file = contract_->file;
  for (const yaml::Node::Member& walk : node.members) {
    base::Result<Walk> read = read_walk(file, walk);
    if (!read) return read.error();
    if (!contract_->phrases.contains(read->phrase)) {
      return file.error(walk.mark, "there is no phrase \"" + read->phrase + "\"",
                        "name one of `phrases`");
    }
    const Lane* const peer = contract_->lane(read->peer);
    if (peer == nullptr || peer->kind != PeerKind::kModel) {
      return file.error(walk.mark, "there is no model \"" + read->peer + "\"",
                        "name a peer of kind model");
    }
    contract_->walks.emplace(walk.name, std::move(read).value());
  }
  return {};
}

base::Status Loader::read_profiles() {
  const std::string folder = folder_ + "profiles/";
  constexpr std::string_view kSuffix = ".yaml";
  for (const std::string& path : source_.list(folder)) {
    if (!path.ends_with(kSuffix)) continue;
    base::Result<yaml::File> file = parse(path);
    if (!file) return file.error();
    const std::string stem =
        path.substr(folder.size(), path.size() - folder.size() - kSuffix.size());
    base::Result<Profile> profile = read_profile(*file, stem, contract_->requirement_ids());
    if (!profile) return profile.error();
    contract_->profiles.emplace(stem, std::move(profile).value());
  }
  return {};
}

base::Status Loader::check_references() const {
  const Contract& contract = *contract_;
  if (!contract.wire.empty() && contract.find(contract.wire) == nullptr) {
    return contract.file.error(contract.file.root.find("wire")->mark,
                               "unknown requirement \"" + contract.wire + "\"",
                               suggest(contract.wire, contract.requirement_ids()));
  }
  std::vector<std::string> scripts;
  for (const auto& [name, steps] : contract.scripts) scripts.push_back(name);
  for (const Requirement& requirement : contract.requirements) {
    for (const std::string& other : requirement.gate_unless) {
      if (contract.find(other) != nullptr) continue;
      return contract.requirements_file.error(
          requirement.mark,
          "the gate of " + requirement.id + " names the unknown requirement \"" + other + "\"",
          suggest(other, contract.requirement_ids()));
    }
    const std::string& probe = requirement.gate_probe;
    if (probe.empty() || contract.scripts.contains(probe)) continue;
    return contract.requirements_file.error(
        requirement.mark, "the gate of " + requirement.id + " needs script \"" + probe + "\"",
        suggest(probe, scripts));
  }
  return {};
}

std::string Loader::digest() const {
  base::Sha256 digest;
  for (const std::string& path : source_.list(folder_)) {
    digest.update(path);
    digest.update(std::string_view("\0", 1));
    digest.update(base::sha256(*source_.find(path)));
    digest.update("\n");
  }
  return digest.finish();
}

}  // namespace touchstone::contract
