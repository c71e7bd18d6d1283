#include "animal.h"

#include <unistd.h>

#include <cerrno>

namespace touchstone::zoo {

void say(const std::string& bytes) {
  for (std::size_t written = 0; written < bytes.size();) {
    const ssize_t size = ::write(STDOUT_FILENO, bytes.data() + written, bytes.size() - written);
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return;
    written += static_cast<std::size_t>(size);
  }
}

void say_hello() { say("{\"type\":\"hello\"}\n"); }

bool hear(std::string& line) {
  line.clear();
  for (char c = 0; ::read(STDIN_FILENO, &c, 1) == 1;) {
    if (c == '\n') return true;
    line += c;
  }
  return false;
}

std::string id_of(const std::string& ask) {
  const std::size_t at = ask.find("\"id\":");
  const std::size_t begin = at == std::string::npos ? ask.size() : at + 5;
  return ask.substr(begin, ask.find_first_of(",}", begin) - begin);
}

bool answer_one() {
  std::string line;
  if (!hear(line) || line.find("\"ask\"") == std::string::npos) return false;
  say("{\"type\":\"answer\",\"id\":" + id_of(line) + "}\n");
  return true;
}

int serve() {
  say_hello();
  while (answer_one()) {
  }
  return 0;
}

void hang() {
  for (;;) ::pause();
}

}  // namespace touchstone::zoo
