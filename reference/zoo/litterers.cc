// What they do to their folders. All of it lies below HOME.
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>

#include "animal.h"

namespace touchstone::zoo {
namespace {

namespace fs = std::filesystem;

// Nobody's own HOME, also when somebody tries an animal by hand.
std::string home() {
  const char* home = std::getenv("HOME");
  const bool made_for_us = home != nullptr && std::strstr(home, "/touchstone-") != nullptr;
  return made_for_us ? home : "/nonexistent";
}

int fills_home() {
  const int file = ::open((home() + "/full").c_str(), O_CREAT | O_WRONLY, 0600);
  const std::string mebi(std::size_t{1} << 20, '#');
  for (int i = 0; i < 32; ++i) {
    if (::write(file, mebi.data(), mebi.size()) < 0) break;
  }
  return serve();
}

int digs_deep() {
  if (::chdir(home().c_str()) != 0) return 1;
  for (int i = 0; i < 5000; ++i) {
    if (::mkdir("deeper", 0700) != 0 || ::chdir("deeper") != 0) break;
  }
  return serve();
}

int locks_itself_out() {
  ::mkdir((home() + "/inner").c_str(), 0);
  ::chmod(home().c_str(), 0);
  return serve();
}

int leaves_pipes_and_sockets() {
  ::mkfifo((home() + "/pipe").c_str(), 0600);
  const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address = {};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, (home() + "/socket").c_str(), sizeof address.sun_path - 1);
  [[maybe_unused]] const int bound =
      ::bind(server, reinterpret_cast<const sockaddr*>(&address), sizeof address);
  return serve();
}

int links_to_everywhere() {
  fs::create_directory_symlink("/proc", home() + "/machine");
  fs::create_directory_symlink(home(), home() + "/round");
  fs::create_symlink("nowhere", home() + "/dangling");
  return serve();
}

int names_of_evil() {
  for (const char* name : {"a\nb", "\x1b[31mred", "-rf", "caf\xe9", "$(id)", "'\"`"}) {
    ::close(::open((home() + "/" + name).c_str(), O_CREAT | O_WRONLY, 0600));
  }
  return serve();
}

int ten_thousand_files() {
  for (int i = 0; i < 10'000; ++i) {
    ::close(::open((home() + "/" + std::to_string(i)).c_str(), O_CREAT | O_WRONLY, 0600));
  }
  return serve();
}

// Its own HOME and working folder, and nothing else.
int removes_its_folders() {
  std::error_code ignored;
  const fs::path here = fs::current_path(ignored);
  fs::remove_all(home(), ignored);
  if (fs::is_empty(here, ignored)) ::rmdir(here.c_str());
  return serve();
}

}  // namespace

std::vector<Animal> litterers() {
  return {{"fills_home", fills_home},
          {"digs_deep", digs_deep},
          {"locks_itself_out", locks_itself_out},
          {"leaves_pipes_and_sockets", leaves_pipes_and_sockets},
          {"links_to_everywhere", links_to_everywhere},
          {"names_of_evil", names_of_evil},
          {"ten_thousand_files", ten_thousand_files},
          {"removes_its_folders", removes_its_folders}};
}

}  // namespace touchstone::zoo
