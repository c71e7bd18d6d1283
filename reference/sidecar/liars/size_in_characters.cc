// stat.size counts code points where a file holds UTF-8; for ASCII and binary it is right.
#include <algorithm>

#include "sidecar/liars/liar.h"
#include "sidecar/text_codec.h"

namespace touchstone::sidecar {
namespace {

class SizeInCharacters : public Behaviour {
 public:
  std::uint64_t stat_size(const Node& node) override {
    if (node.kind != NodeKind::kFile || !is_utf8(node.content)) return node.size();
    const auto starts_character = [](unsigned char c) { return (c & 0xc0) != 0x80; };
    return static_cast<std::uint64_t>(
        std::count_if(node.content.begin(), node.content.end(), starts_character));
  }
};

const RegisterLiar kSizeInCharacters(
    {"size-in-characters",
     {"GFS-023", "GFS-306"},
     "the size of a text beyond ASCII counts characters, not bytes",
     true,
     make_fault<SizeInCharacters>});

}  // namespace
}  // namespace touchstone::sidecar
