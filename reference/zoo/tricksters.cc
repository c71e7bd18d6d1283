// What looks right at first sight, or turns against its surroundings. Those that end or unmount
// things do so only where the first process is a supervisor of ours, in a namespace.
#include <fcntl.h>
#include <linux/fs.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>

#include "animal.h"

namespace touchstone::zoo {
namespace {

namespace fs = std::filesystem;

int say_and_hang(const std::string& bytes) {
  say(bytes);
  hang();
}

int two_frames_on_a_line() { return say_and_hang("{\"type\":\"hello\"}{\"type\":\"hello\"}\n"); }
int comma_too_many() { return say_and_hang("{\"type\":\"hello\",}\n"); }
int number_that_is_none() { return say_and_hang("{\"type\":\"hello\",\"n\":NaN}\n"); }
int byte_order_mark() { return say_and_hang("\xef\xbb\xbf{\"type\":\"hello\"}\n"); }
int broken_utf_8() { return say_and_hang("{\"type\":\"hello\",\"text\":\"\xff\"}\n"); }
int single_quotes() { return say_and_hang("{'type':'hello'}\n"); }

int million_objects() {
  std::string deep;
  for (int i = 0; i < 500'000; ++i) deep += "{\"a\":";
  return say_and_hang(deep + "\n");
}

int million_escapes() {
  std::string text;
  for (int i = 0; i < 1'000'000; ++i) text += "\\u0000";
  say("{\"type\":\"hello\",\"text\":\"" + text + "\"}\n");
  while (answer_one()) {
  }
  return 0;
}

int number_without_end() {
  say_hello();
  std::string line;
  hear(line);
  return say_and_hang("{\"type\":\"answer\",\"id\":1" + std::string(100'000, '0') + "}\n");
}

int byte_by_byte() {
  const std::string hello = "{\"type\":\"hello\"}\n";
  for (const char c : hello) say(std::string(1, c));
  std::string line;
  hear(line);
  for (const char c : "{\"type\":\"answer\",\"id\":" + id_of(line) + "}\n") say(std::string(1, c));
  return answer_one() ? 1 : 0;
}

int garbage_at_its_end() {
  const int code = serve();
  say("bye then");
  return code;
}

int frame_at_its_end() {
  const int code = serve();
  say("{\"type\":\"tick\"}\n");
  return code;
}

int pretends_to_be_killed() { return 137; }

int answers_into_nothing() {
  say_hello();
  ::dup2(::open("/dev/null", O_WRONLY), STDOUT_FILENO);
  std::string line;
  while (hear(line)) {
  }
  hang();
}

// Its own writing end keeps the end of its input from it.
int keeps_its_input_open() {
  ::open("/proc/self/fd/0", O_WRONLY);
  say_hello();
  std::string line;
  while (hear(line)) {
    if (line.find("\"ask\"") != std::string::npos) {
      say("{\"type\":\"answer\",\"id\":" + id_of(line) + "}\n");
    }
  }
  return 0;
}

int child_speaks_for_it() { return ::fork() == 0 ? serve() : 0; }

int child_for_each_frame() {
  say_hello();
  for (;;) {
    const pid_t child = ::fork();
    if (child == 0) ::_exit(answer_one() ? 1 : 0);
    int status = 0;
    ::waitpid(child, &status, 0);
    if (!WIFEXITED(status) || WEXITSTATUS(status) == 0) return 0;
  }
}

int holds_only_its_log() {
  if (::fork() != 0) return serve();
  ::setsid();
  ::close(STDIN_FILENO);
  ::close(STDOUT_FILENO);
  hang();
}

int ends_its_group() {
  ::kill(0, SIGKILL);
  return 0;
}

// From now on it may read, write and be killed.
int seals_itself() {
  say_hello();
  ::prctl(PR_SET_SECCOMP, 1);
  while (answer_one()) {
  }
  return 0;
}

int takes_its_limits_away() {
  const rlimit none = {0, 0};
  ::setrlimit(RLIMIT_NOFILE, &none);
  ::setrlimit(RLIMIT_NPROC, &none);
  ::setrlimit(RLIMIT_FSIZE, &none);
  return serve();
}

int takes_another_name() {
  ::prctl(PR_SET_NAME, "ts-supervisor");
  ::prctl(PR_SET_DUMPABLE, 0);
  ::setpgid(0, 0);
  return serve();
}

bool supervisor_is_first() {
  std::string name;
  std::ifstream("/proc/1/comm") >> name;
  return name == "ts-supervisor";
}

int kills_everybody() {
  if (supervisor_is_first()) ::kill(-1, SIGKILL);
  return serve();
}

int signals_its_supervisor() {
  if (supervisor_is_first()) {
    for (const int number : {SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGSTOP, SIGSEGV, SIGKILL}) {
      ::kill(1, number);
    }
  }
  return serve();
}

int unmounts_everything() {
  if (supervisor_is_first()) {
    for (const char* path : {"/proc", "/dev", "/sys", "/tmp", "/"}) ::umount2(path, MNT_DETACH);
  }
  return serve();
}

std::string scratch_home() {
  const char* home = std::getenv("HOME");
  const bool made_for_us = home != nullptr && std::strstr(home, "/touchstone-") != nullptr;
  return made_for_us ? home : "/nonexistent";
}

int terabyte_of_nothing() {
  const int file = ::open((scratch_home() + "/hole").c_str(), O_CREAT | O_WRONLY, 0600);
  if (::ftruncate(file, off_t{1} << 40) != 0) hang();
  return serve();
}

// Root may; for others it is refused, and nothing is odd about what they leave.
int files_that_stay() {
  for (const char* name : {"/stays", "/stays.d/inner"}) {
    const fs::path path = scratch_home() + name;
    std::error_code ignored;
    fs::create_directories(path.parent_path(), ignored);
    const int file = ::open(path.c_str(), O_CREAT | O_RDWR, 0600);
    int flags = FS_IMMUTABLE_FL;
    ::ioctl(file, FS_IOC_SETFLAGS, &flags);
    ::close(file);
  }
  const int folder = ::open((scratch_home() + "/stays.d").c_str(), O_RDONLY | O_DIRECTORY);
  int flags = FS_APPEND_FL;
  ::ioctl(folder, FS_IOC_SETFLAGS, &flags);
  return serve();
}

int home_becomes_a_link() {
  std::error_code ignored;
  const fs::path home = scratch_home();
  fs::rename(home, home.string() + "-moved", ignored);
  if (!ignored) fs::create_directory_symlink(home.string() + "-moved", home, ignored);
  return serve();
}

// All that lies beside its HOME, whosever it is.
int clears_its_surroundings() {
  std::error_code ignored;
  const fs::path around = fs::path(scratch_home()).parent_path().parent_path();
  if (around.filename().string().starts_with("touchstone-")) {
    for (const auto& entry : fs::directory_iterator(around, ignored)) {
      fs::remove_all(entry.path(), ignored);
    }
  }
  return serve();
}

}  // namespace

std::vector<Animal> tricksters() {
  return {{"two_frames_on_a_line", two_frames_on_a_line},
          {"comma_too_many", comma_too_many},
          {"number_that_is_none", number_that_is_none},
          {"byte_order_mark", byte_order_mark},
          {"broken_utf_8", broken_utf_8},
          {"single_quotes", single_quotes},
          {"million_objects", million_objects},
          {"million_escapes", million_escapes},
          {"number_without_end", number_without_end},
          {"byte_by_byte", byte_by_byte},
          {"garbage_at_its_end", garbage_at_its_end},
          {"frame_at_its_end", frame_at_its_end},
          {"pretends_to_be_killed", pretends_to_be_killed},
          {"answers_into_nothing", answers_into_nothing},
          {"keeps_its_input_open", keeps_its_input_open},
          {"child_speaks_for_it", child_speaks_for_it},
          {"child_for_each_frame", child_for_each_frame},
          {"holds_only_its_log", holds_only_its_log},
          {"ends_its_group", ends_its_group},
          {"seals_itself", seals_itself},
          {"takes_its_limits_away", takes_its_limits_away},
          {"takes_another_name", takes_another_name},
          {"kills_everybody", kills_everybody},
          {"signals_its_supervisor", signals_its_supervisor},
          {"unmounts_everything", unmounts_everything},
          {"terabyte_of_nothing", terabyte_of_nothing},
          {"files_that_stay", files_that_stay},
          {"home_becomes_a_link", home_becomes_a_link},
          {"clears_its_surroundings", clears_its_surroundings}};
}

}  // namespace touchstone::zoo
