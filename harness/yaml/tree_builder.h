// TreeBuilder turns yaml-cpp's events into a Node and refuses what JSON could not say.
//
// Used by parse() alone: hand it to YAML::Parser::HandleNextDocument, then call take_root(). It
// reports through the exception Refusal, which parse() catches, since yaml-cpp has no other way
// to stop. One per document; not thread-safe.
#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "yaml/node.h"

namespace touchstone::yaml {

// Nested lists and maps, those that aliases bring included.
inline constexpr std::size_t kMaxDepth = 200;
// Memory that all copies made for anchors and aliases may take together.
inline constexpr std::size_t kMaxAliasBytes = std::size_t{16} << 20;

struct Refusal {
  Mark mark;
  std::string what;
  std::string hint;
};

Mark to_mark(const YAML::Mark& mark);

class TreeBuilder final : public YAML::EventHandler {
 public:
  // `source` is the text being parsed; it must outlive the builder.
  explicit TreeBuilder(std::string_view source) : source_(source) {}

  Node take_root() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override;
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override;
  void OnMapEnd() override { close(); }

 private:
  // What copying a subtree costs, and how deep it is.
  struct Weight {
    std::size_t bytes = 0;
    std::size_t height = 0;
  };
  struct Open {
    Node node;
    YAML::anchor_t anchor = YAML::NullAnchor;
    Weight weight;
    bool has_name = false;  // of a map: a name was read, its value comes next
    std::string name = {};
    Mark name_mark = {};
    std::unordered_set<std::string> names = {};
  };
  struct Anchored {
    Node node;
    Weight weight;
  };

  void open(Node node, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor);
  void close();
  void add(Node node, Weight weight, YAML::anchor_t anchor);
  void add_name(const Node& node);
  void spend(std::size_t bytes, Mark mark);
  // The plain word that stands in the source at `mark`.
  std::string_view word_at(const YAML::Mark& mark) const;
  bool expects_name() const;

  std::string_view source_;
  Node root_;
  std::vector<Open> open_;
  std::map<YAML::anchor_t, Anchored> anchors_;
  std::size_t alias_bytes_ = 0;
};

}  // namespace touchstone::yaml
