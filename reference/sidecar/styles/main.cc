// guest-fs-styles --style NAME serves like the reference sidecar, in another way that is right as
// well; --list prints the styles, one JSON line each.
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string_view>
#include <thread>

#include "sidecar/serve.h"
#include "sidecar/styles/style.h"

namespace touchstone::sidecar {

std::vector<Style>& styles() {
  static std::vector<Style> registered;
  return registered;
}

namespace {

constexpr std::size_t kPrefixBytes = 4;

bool read_whole(int input, std::string& bytes, std::size_t size) {
  bytes.resize(size);
  for (std::size_t got = 0; got < size;) {
    const ssize_t count = ::read(input, bytes.data() + got, size - got);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    got += static_cast<std::size_t>(count);
  }
  return true;
}

void write_in(std::string_view bytes, std::size_t piece) {
  while (!bytes.empty()) {
    const std::size_t size = piece == 0 ? bytes.size() : std::min(piece, bytes.size());
    const ssize_t count = ::write(STDOUT_FILENO, bytes.data(), size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
}

std::string framed(const std::string& payload) {
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) {
    bytes += static_cast<char>(payload.size() >> shift & 255);
  }
  return bytes + payload;
}

// Passes frames on until there are no more. Large ones go in larger pieces.
void pass_on(int input, Rewriter& rewriter) {
  constexpr std::size_t kLarge = 4096;
  std::string prefix;
  std::string payload;
  while (read_whole(input, prefix, kPrefixBytes)) {
    std::size_t size = 0;
    for (const char byte : prefix) size = size << 8 | static_cast<unsigned char>(byte);
    if (!read_whole(input, payload, size)) return;
    const std::string bytes = framed(rewriter.rewritten(payload));
    write_in(bytes, bytes.size() > kLarge && rewriter.bytes_a_write() == 1
                        ? kLarge
                        : rewriter.bytes_a_write());
  }
}

int serve_in(const Style& style) {
  std::signal(SIGPIPE, SIG_IGN);
  Behaviour honest;
  const std::unique_ptr<Behaviour> other = style.back_end != nullptr ? style.back_end() : nullptr;
  Behaviour& behaviour = other ? *other : honest;
  if (style.rewriter == nullptr) return serve_stdio(behaviour);
  int ends[2];
  if (::pipe(ends) != 0) return 1;
  const std::unique_ptr<Rewriter> rewriter = style.rewriter();
  std::thread writer([&] { pass_on(ends[0], *rewriter); });
  const int code = serve(STDIN_FILENO, ends[1], behaviour);
  ::close(ends[1]);
  writer.join();
  return code;
}

int list_styles() {
  std::vector<Style>& all = styles();
  std::sort(all.begin(), all.end(), [](const Style& a, const Style& b) { return a.name < b.name; });
  for (const Style& style : all) {
    const nlohmann::ordered_json line = {
        {"style", style.name}, {"does", style.does}, {"allowed_by", style.allowed_by}};
    std::printf("%s\n", line.dump().c_str());
  }
  return 0;
}

}  // namespace
}  // namespace touchstone::sidecar

int main(int argc, char** argv) {
  using namespace touchstone::sidecar;
  if (argc == 2 && std::string_view(argv[1]) == "--list") return list_styles();
  if (argc == 3 && std::string_view(argv[1]) == "--style") {
    for (const Style& style : styles()) {
      if (style.name == argv[2]) return serve_in(style);
    }
    std::fprintf(stderr, "guest-fs-styles: unknown style %s; see --list\n", argv[2]);
    return 2;
  }
  std::fprintf(stderr, "usage: guest-fs-styles --style NAME | --list\n");
  return 2;
}
