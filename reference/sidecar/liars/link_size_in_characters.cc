// The size of a link counts characters of its target.
#include <algorithm>

#include "sidecar/liars/liar.h"

namespace touchstone::sidecar {
namespace {

class LinkSizeInCharacters : public Behaviour {
 public:
  std::uint64_t stat_size(const Node& node) override {
    if (node.kind != NodeKind::kLink) return node.size();
    return static_cast<std::uint64_t>(
        std::count_if(node.target.begin(), node.target.end(),
                      [](unsigned char byte) { return (byte & 0xc0) != 0x80; }));
  }
};

const RegisterLiar kLinkSizeInCharacters(
    {"link-size-in-characters",
     {"GFS-025"},
     "a program that reads a link into a buffer of that size gets half of it",
     true,
     make_fault<LinkSizeInCharacters>});

}  // namespace
}  // namespace touchstone::sidecar
