#include "rules/selector.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "match/scope.h"
#include "yaml/fields.h"

namespace touchstone::rules {
namespace {

const match::Scope kNoVariables;

// The first member that a pattern wants to be one certain string, or nullptr.
const yaml::Node::Member* tag_of(const yaml::Node& pattern) {
  for (const yaml::Node::Member& member : pattern.members) {
    const bool is_plain_name = !member.name.starts_with('$');
    if (is_plain_name && member.value.is_string() &&
        member.value.scalar.find("${") == std::string::npos) {
      return &member;
    }
  }
  return nullptr;
}

base::Error unknown_lane(const contract::Contract& contract, const yaml::File& file,
                         const yaml::Node& node, const std::string& lane) {
  std::vector<std::string> lanes = {contract.unit.name};
  for (const auto& [name, peer] : contract.peers) lanes.push_back(name);
  const auto nearest = base::did_you_mean(lane, lanes);
  return file.error(
      node.mark, "unknown lane \"" + lane + "\"",
      nearest ? "did you mean \"" + *nearest + "\"?" : "known: " + base::join(lanes, ", "));
}

}  // namespace

base::Result<match::Pattern> compile_pattern(const yaml::File& file, const yaml::Node& node) {
  base::Result<match::Pattern> pattern = match::Pattern::compile(file, node);
  if (!pattern) return pattern.error();
  if (!pattern->references().empty()) {
    return file.error(node.mark, "a rule cannot refer to ${" + pattern->references().front() + "}",
                      "rules know no variables; relate frames by a pointer");
  }
  if (!pattern->captures().empty()) {
    return file.error(node.mark, "a rule cannot capture \"" + pattern->captures().front() + "\"",
                      "rules know no variables; relate frames by a pointer");
  }
  return pattern;
}

base::Result<Selector> Selector::compile(const contract::Contract& contract, const yaml::File& file,
                                         const yaml::Node& node) {
  yaml::Fields fields(file, node, "a selector");
  const yaml::Node* const received = fields.any("received");
  const yaml::Node* const sent = fields.any("sent");
  Selector selector;
  selector.lane = fields.text("lane").value_or(contract.unit.name);
  selector.meant = fields.flag("meant").value_or(false);
  if (node.find("codec") != nullptr) {
    selector.codec = contract::codec_from_name(fields.word("codec", {"json", "bare"}));
  }
  TS_RETURN_IF_ERROR(fields.finish());

  if ((received == nullptr) == (sent == nullptr)) {
    return file.error(node.mark, "a selector must have either \"received\" or \"sent\"");
  }
  if (received != nullptr && node.find("meant") != nullptr) {
    return file.error(node.find("meant")->mark, "only what we sent can be meant to be wrong");
  }
  if (contract.lane(selector.lane) == nullptr) {
    return unknown_lane(contract, file, *node.find("lane"), selector.lane);
  }
  selector.direction = received != nullptr ? contract::Direction::kOut : contract::Direction::kIn;
  base::Result<match::Pattern> pattern =
      compile_pattern(file, received != nullptr ? *received : *sent);
  if (!pattern) return pattern.error();
  selector.pattern = std::move(pattern).value();
  return selector;
}

Selector Selector::anything() const {
  Selector any = *this;
  any.pattern = match::Pattern();
  return any;
}

std::uint32_t SelectorIndex::add(Selector selector) {
  for (std::uint32_t number = 0; number < selectors_.size(); ++number) {
    const Selector& known = selectors_[number];
    if (known.lane == selector.lane && known.direction == selector.direction &&
        known.meant == selector.meant && known.codec == selector.codec &&
        known.pattern.source().to_json() == selector.pattern.source().to_json()) {
      return number;
    }
  }
  const auto number = static_cast<std::uint32_t>(selectors_.size());
  Group& group = group_of(selector);
  if (const yaml::Node::Member* const tag = tag_of(selector.pattern.source())) {
    auto tagged = std::find_if(group.tagged.begin(), group.tagged.end(),
                               [&](const Tagged& known) { return known.member == tag->name; });
    if (tagged == group.tagged.end()) {
      tagged = group.tagged.insert(tagged, Tagged{tag->name, {}});
    }
    tagged->by_value[tag->value.scalar].push_back(number);
  } else {
    group.others.push_back(number);
  }
  selectors_.push_back(std::move(selector));
  return number;
}

SelectorIndex::Group& SelectorIndex::group_of(const Selector& selector) {
  for (Group& group : groups_) {
    if (group.lane == selector.lane && group.direction == selector.direction) return group;
  }
  groups_.push_back({selector.lane, selector.direction, {}, {}});
  return groups_.back();
}

void SelectorIndex::pick(const FrameFact& fact, std::vector<std::uint32_t>& picked) const {
  for (const Group& group : groups_) {
    if (group.direction != fact.direction || group.lane != fact.lane) continue;
    for (const Tagged& tagged : group.tagged) {
      const std::optional<json::Value> tag = fact.json->find(tagged.member);
      if (!tag || !tag->is_string()) continue;
      const auto candidates = tagged.by_value.find(tag->as_string());
      if (candidates != tagged.by_value.end()) check(candidates->second, fact, picked);
    }
    check(group.others, fact, picked);
  }
}

void SelectorIndex::check(const std::vector<std::uint32_t>& candidates, const FrameFact& fact,
                          std::vector<std::uint32_t>& picked) const {
  for (const std::uint32_t number : candidates) {
    const Selector& selector = selectors_[number];
    if (fact.meant && !selector.meant) continue;
    if (selector.codec && *selector.codec != fact.codec) continue;
    if (selector.pattern.matches(fact.json, kNoVariables)) picked.push_back(number);
  }
}

}  // namespace touchstone::rules
