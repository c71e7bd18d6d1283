// Finding the member that tells the branches of a oneOf or anyOf apart.
#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "json/tape.h"
#include "schema/compiler.h"

namespace touchstone::schema {
namespace {

// What one branch demands of objects, as far as it helps to tell branches apart.
struct Demands {
  std::map<std::string_view, std::vector<std::string_view>> tags;  // member: its only values
  std::set<std::string_view> required;
};

constexpr int kMaxHops = 8;  // through $ref and allOf

// The strings that alone are allowed here; empty when other values are, too.
std::vector<std::string_view> only_strings(const std::vector<Node>& nodes, NodeId id, int hops) {
  const Node& node = nodes[id];
  for (const ValueRule& rule : node.values) {
    if (!rule.strings.empty() && rule.strings.size() == rule.values.size()) return rule.strings;
  }
  if (hops == 0) return {};
  for (const Applicator& applicator : node.applicators) {
    if (applicator.kind != Applicator::Kind::kRef) continue;
    auto strings = only_strings(nodes, applicator.branches[0], hops - 1);
    if (!strings.empty()) return strings;
  }
  return {};
}

void collect(const std::vector<Node>& nodes, NodeId id, int hops, Demands& demands) {
  const Node& node = nodes[id];
  if (node.object) {
    demands.required.insert(node.object->required.begin(), node.object->required.end());
    for (const Property& property : node.object->properties) {
      if (property.schema == kNoNode) continue;
      auto strings = only_strings(nodes, property.schema, kMaxHops);
      if (!strings.empty()) demands.tags.emplace(property.name, std::move(strings));
    }
  }
  if (hops == 0) return;
  for (const Applicator& applicator : node.applicators) {
    if (applicator.kind != Applicator::Kind::kRef && applicator.kind != Applicator::Kind::kAllOf) {
      continue;
    }
    for (const NodeId branch : applicator.branches) collect(nodes, branch, hops - 1, demands);
  }
}

// The member that most branches tie to strings; of equals, the one with most different strings.
std::string_view best_member(const std::vector<Demands>& branches) {
  std::map<std::string_view, std::pair<std::size_t, std::set<std::string_view>>> members;
  for (const Demands& demands : branches) {
    for (const auto& [name, strings] : demands.tags) {
      auto& [count, values] = members[name];
      ++count;
      values.insert(strings.begin(), strings.end());
    }
  }
  std::string_view best;
  std::pair<std::size_t, std::size_t> best_score{1, 1};  // at least two branches, two values
  for (const auto& [name, member] : members) {
    const std::pair<std::size_t, std::size_t> score{member.first, member.second.size()};
    if (score.first < 2 || score.second < 2 || score <= best_score) continue;
    best = name;
    best_score = score;
  }
  return best;
}

std::unique_ptr<Discriminator> discriminate(const std::vector<Node>& nodes,
                                            const std::vector<NodeId>& ids) {
  std::vector<Demands> branches(ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) collect(nodes, ids[i], kMaxHops, branches[i]);
  const std::string_view name = best_member(branches);
  if (name.data() == nullptr) return nullptr;

  auto result = std::make_unique<Discriminator>();
  result->name = name;
  result->hash = json::hash_name(name);
  std::map<std::string_view, std::vector<std::uint16_t>> cases;
  for (const Demands& demands : branches) {
    const auto tag = demands.tags.find(name);
    if (tag == demands.tags.end()) continue;
    for (const std::string_view value : tag->second) cases[value];
  }
  for (std::size_t i = 0; i < branches.size(); ++i) {
    const auto index = static_cast<std::uint16_t>(i);
    const auto tag = branches[i].tags.find(name);
    const bool tied = tag != branches[i].tags.end();
    if (!tied) result->otherwise.push_back(index);
    if (!branches[i].required.contains(name)) result->when_missing.push_back(index);
    for (auto& [value, candidates] : cases) {
      const bool possible =
          !tied || std::find(tag->second.begin(), tag->second.end(), value) != tag->second.end();
      if (possible) candidates.push_back(index);
    }
  }
  for (auto& [value, candidates] : cases) {
    result->cases.push_back({value, json::hash_name(value), std::move(candidates)});
  }
  std::sort(result->cases.begin(), result->cases.end(),
            [](const auto& a, const auto& b) { return a.hash < b.hash; });
  return result;
}

}  // namespace

void add_discriminators(std::vector<Node>& nodes) {
  constexpr std::size_t kMaxBranches = 10000;  // an index has to fit into a candidate
  for (Node& node : nodes) {
    for (Applicator& applicator : node.applicators) {
      const bool choice = applicator.kind == Applicator::Kind::kAnyOf ||
                          applicator.kind == Applicator::Kind::kOneOf;
      if (!choice || applicator.branches.size() < 2 || applicator.branches.size() > kMaxBranches) {
        continue;
      }
      applicator.discriminator = discriminate(nodes, applicator.branches);
    }
  }
}

}  // namespace touchstone::schema
