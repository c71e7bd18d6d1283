#include "script/series.h"

#include "json/number.h"
#include "script/expand.h"
#include "yaml/fields.h"

namespace touchstone::script {

using yaml::Fields;
using yaml::File;
using yaml::Node;

namespace {

constexpr std::string_view kFor = "$for";

bool is_series(const Node& node) {
  return node.is_object() && node.members.size() == 1 && node.members.front().name == kFor;
}

class Unroller {
 public:
  explicit Unroller(const File& file) : file_(file) {}

  base::Status walk(Node& node);

 private:
  base::Status add(const Node& series, std::vector<Node>& items);

  const File& file_;
  std::size_t made_ = 0;
};

base::Status Unroller::add(const Node& series, std::vector<Node>& items) {
  const Node& body = series.members.front().value;
  if (!body.is_object()) {
    return file_.error(series.mark, "$for takes a map", "{each: NAME, from: N, to: N, value: V}");
  }
  Fields fields(file_, body, "$for");
  const std::string name = fields.required_text("each");
  const auto from = fields.integer("from");
  const auto to = fields.integer("to");
  const Node* value = fields.any("value");
  const Node* values = fields.array("values");
  TS_RETURN_IF_ERROR(fields.finish());
  if (!from || !to || (value != nullptr) == (values != nullptr)) {
    return file_.error(body.mark, "$for needs from and to, and either value or values");
  }
  std::vector<Node> wanted = values != nullptr ? values->items : std::vector<Node>{*value};
  for (std::int64_t number = *from; number <= *to; ++number) {
    made_ += wanted.size();
    if (made_ > kMostOfSeries) {
      return file_.error(body.mark, "the series of this case are too long",
                         "at most " + std::to_string(kMostOfSeries) + " values in all");
    }
    const Bindings bindings{{name, Node::number(std::to_string(number))}};
    for (const Node& one : wanted) {
      Node made = substitute(one, bindings);
      if (is_series(made)) {
        TS_RETURN_IF_ERROR(add(made, items));
        continue;
      }
      TS_RETURN_IF_ERROR(walk(made));
      items.push_back(std::move(made));
    }
  }
  return {};
}

base::Status Unroller::walk(Node& node) {
  if (is_series(node)) {
    Node list = Node::array();
    list.mark = node.mark;
    TS_RETURN_IF_ERROR(add(node, list.items));
    node = std::move(list);
    return {};
  }
  for (Node::Member& member : node.members) TS_RETURN_IF_ERROR(walk(member.value));
  std::vector<Node> items;
  items.reserve(node.items.size());
  for (Node& item : node.items) {
    if (is_series(item)) {
      TS_RETURN_IF_ERROR(add(item, items));
      continue;
    }
    TS_RETURN_IF_ERROR(walk(item));
    items.push_back(std::move(item));
  }
  node.items = std::move(items);
  return {};
}

}  // namespace

base::Status unroll(const File& file, Node& document) { return Unroller(file).walk(document); }

}  // namespace touchstone::script
