// What they say, and how: too much, too little, too slowly, or something else altogether.
#include <poll.h>
#include <unistd.h>

#include "animal.h"

namespace touchstone::zoo {
namespace {

constexpr std::size_t kMebi = std::size_t{1} << 20;

int repeat(const std::string& piece, std::size_t times) {
  for (std::size_t i = 0; i < times; ++i) say(piece);
  return 0;
}

int says_garbage() {
  say("hello there\n");
  return serve();
}

int says_another_frame() {
  say("{\"type\":\"good-morning\"}\n");
  hang();
}

int answers_another_id() {
  say_hello();
  std::string line;
  hear(line);
  say("{\"type\":\"answer\",\"id\":4711}\n");
  hang();
}

int answers_without_id() {
  say_hello();
  std::string line;
  hear(line);
  say("{\"type\":\"answer\"}\n");
  hang();
}

int answers_twice() {
  say_hello();
  std::string line;
  hear(line);
  const std::string answer = "{\"type\":\"answer\",\"id\":" + id_of(line) + "}\n";
  say(answer + answer);
  return serve();
}

int one_byte_a_second() {
  for (const char c : std::string(60, ' ') + "{\"type\":\"hello\"}\n") {
    say(std::string(1, c));
    ::poll(nullptr, 0, 1000);
  }
  return serve();
}

int answers_late() {
  say_hello();
  std::string line;
  hear(line);
  ::poll(nullptr, 0, 1500);
  say("{\"type\":\"answer\",\"id\":" + id_of(line) + "}\n");
  return answer_one() ? 1 : 0;
}

int gigabyte_without_newline() { return repeat(std::string(kMebi, 'x'), 1024); }

int newlines_for_ever() { return repeat(std::string(kMebi, '\n'), 1024); }

int frames_for_ever() {
  std::string frames;
  for (int i = 0; i < 1000; ++i) frames += "{\"type\":\"tick\"}\n";
  return repeat(frames, 100'000);
}

int million_brackets() {
  say(std::string(1'000'000, '[') + "\n");
  hang();
}

int frame_over_every_limit() {
  say("{\"type\":\"hello\",\"text\":\"");
  repeat(std::string(kMebi, 'y'), 20);
  say("\"}\n");
  hang();
}

// Just as long as a frame may be, so that all of it is looked at.
int tiny_values_without_end() {
  say("{\"type\":\"hello\",\"values\":[0");
  std::string zeros;
  while (zeros.size() < kMebi / 2) zeros += ",0";
  repeat(zeros, 31);
  say("]}\n");
  hang();
}

int longest_hello() {
  say("{\"type\":\"hello\",\"text\":\"");
  repeat(std::string(kMebi / 2, 'y'), 31);
  say("\"}\n");
  std::string line;
  hear(line);
  say("{\"type\":\"answer\",\"id\":" + id_of(line) + "}\n");
  return answer_one() ? 1 : 0;
}

int keys_without_end() {
  say("{\"type\":\"hello\"");
  for (int i = 0; i < 200'000; ++i) say(",\"key-" + std::to_string(i) + "\":{}");
  say("}\n");
  hang();
}

int long_frames_for_ever() {
  const std::string frame = "{\"type\":\"tick\",\"text\":\"" + std::string(kMebi, 'z') + "\"}\n";
  return repeat(frame, 1000);
}

int log_for_ever() {
  const std::string line = std::string(1023, '!') + "\n";
  while (::write(STDERR_FILENO, line.data(), line.size()) > 0) {
  }
  hang();
}

int says_nul_bytes() {
  say(std::string(kMebi, '\0') + "\n");
  hang();
}

int speaks_utf_16() {
  std::string wide = "\xff\xfe";
  for (const char c : std::string("{\"type\":\"hello\"}\n")) wide += std::string(1, c) + '\0';
  say(wide);
  hang();
}

int breaks_reports() {
  say("</script><script>alert(1)</"
      "script>]]>\x1b[2J\x1b]0;owned\x07::error::%0A\r`$(id)`|\"'\xe2\x80\xae\n");
  return serve();
}

int floods_log() {
  const std::string line = std::string(1023, '!') + "\n";
  for (std::size_t i = 0; i < 16 * 1024; ++i) {
    if (::write(STDERR_FILENO, line.data(), line.size()) < 0) return 1;
  }
  return serve();
}

int closes_its_output() {
  ::close(STDOUT_FILENO);
  hang();
}

int closes_its_input() {
  ::close(STDIN_FILENO);
  say_hello();
  hang();
}

}  // namespace

std::vector<Animal> talkers() {
  return {{"says_garbage", says_garbage},
          {"says_another_frame", says_another_frame},
          {"answers_another_id", answers_another_id},
          {"answers_without_id", answers_without_id},
          {"answers_twice", answers_twice},
          {"one_byte_a_second", one_byte_a_second},
          {"answers_late", answers_late},
          {"gigabyte_without_newline", gigabyte_without_newline},
          {"newlines_for_ever", newlines_for_ever},
          {"frames_for_ever", frames_for_ever},
          {"million_brackets", million_brackets},
          {"frame_over_every_limit", frame_over_every_limit},
          {"tiny_values_without_end", tiny_values_without_end},
          {"longest_hello", longest_hello},
          {"keys_without_end", keys_without_end},
          {"long_frames_for_ever", long_frames_for_ever},
          {"log_for_ever", log_for_ever},
          {"says_nul_bytes", says_nul_bytes},
          {"speaks_utf_16", speaks_utf_16},
          {"breaks_reports", breaks_reports},
          {"floods_log", floods_log},
          {"closes_its_output", closes_its_output},
          {"closes_its_input", closes_its_input}};
}

}  // namespace touchstone::zoo
