// Steps about files. The engine asks for an observation and judges what it is told; it never
// looks at a disk.
#include <algorithm>
#include <set>

#include "base/text.h"
#include "engine/engine.h"

namespace touchstone::engine {

using record::Finding;
using record::FindingKind;

namespace {

std::string text_of(json::Value entry, std::string_view member) {
  const auto value = entry.find(member);
  return value && value->is_string() ? std::string(value->as_string()) : std::string();
}

// A string as a JSON document, so that a pattern can look at it.
json::Document as_document(std::string_view text) {
  std::string quoted = yaml::Node::string(std::string(text)).to_json();
  auto document = json::Document::parse(std::move(quoted));
  TS_CHECK(document.ok());
  return std::move(document).value();
}

bool matches_one(const std::vector<std::string>& globs, const std::string& name) {
  return std::any_of(globs.begin(), globs.end(),
                     [&](const std::string& glob) { return base::path_match(glob, name); });
}

// Whether it is one {"path", "matches": [...]} for each of `count` paths. A driver tells no other;
// a recording may come from anywhere.
bool is_observation(json::Value value, std::size_t count) {
  if (!value.is_array() || value.size() != count) return false;
  for (const json::Value one : value.items()) {
    const auto matches = one.find("matches");
    if (!matches || !matches->is_array()) return false;
  }
  return true;
}

}  // namespace

Engine::Progress Engine::not_observed() {
  Finding found = finding(FindingKind::kHarness);
  found.explanation = "the observation of files cannot be read";
  ledger_.fail(std::move(found));
  return Progress::kFailed;
}

bool Engine::observe(std::vector<std::string> paths, bool recursive, Actions& actions) {
  Action action;
  action.kind = ActionKind::kObserve;
  action.args = std::move(paths);
  action.recursive = recursive;
  return asked(std::move(action), actions);
}

bool Engine::complain_of_file(const std::string& path, std::string expected, std::string actual) {
  Finding found = finding(FindingKind::kSideEffect);
  found.expected = std::move(expected);
  found.actual = std::move(actual);
  found.explanation = "the path " + path + " is not as it should be";
  fail_step(std::move(found));
  return false;
}

// `observed` is {"path", "matches": [entry, ...]}.
bool Engine::check_file(const script::FileExpectation& wanted, json::Value observed) {
  const std::string path = text_of(observed, "path");
  const auto matches = observed.find("matches");
  const std::size_t count = matches->size();
  if (wanted.is == "absent") {
    return count == 0 || complain_of_file(path, "nothing there", "it exists");
  }
  if (count != 1) {
    return complain_of_file(path, "exactly one such path", std::to_string(count) + " of them");
  }
  const json::Value entry = *matches->at(0);
  const std::string kind = text_of(entry, "kind");
  if (!wanted.is.empty() && kind != wanted.is) {
    return complain_of_file(path, "a " + wanted.is, "a " + kind);
  }
  if (wanted.mode) {
    const std::string mode = text_of(entry, "mode");
    const auto bits = [](const std::string& text) {
      return std::strtoul(text.c_str(), nullptr, 8);
    };
    if (bits(mode) != bits(*wanted.mode)) {
      return complain_of_file(path, "mode " + *wanted.mode, "mode " + mode);
    }
  }
  const auto check = [&](const std::optional<match::Pattern>& pattern, const char* what,
                         std::optional<json::Value> value) {
    if (!pattern) return true;
    const auto mismatch = pattern->explain(value, scope_);
    if (!mismatch) {
      pattern->capture(value, scope_);
      return true;
    }
    return complain_of_file(path, std::string(what) + mismatch->pointer + ": " + mismatch->expected,
                            mismatch->actual);
  };
  if (wanted.json) {
    const json::Document quoted = as_document(text_of(entry, "text"));
    auto content = json::Document::parse(std::string(quoted.root().as_string()));
    if (!content) return complain_of_file(path, "a JSON document", content.error().what);
    if (!check(wanted.json, "content ", content->root())) return false;
  }
  return check(wanted.text, "content ", entry.find("text")) &&
         check(wanted.target, "target ", entry.find("target")) &&
         check(wanted.size, "size ", entry.find("size")) &&
         check(wanted.count, "number of entries ", entry.find("count"));
}

// Asks once; true when the answer is there.
bool Engine::asked(Action action, Actions& actions) {
  if (waiting_.files_came) return true;
  if (waiting_.observation != 0) return false;
  waiting_.observation = next_observation_++;
  action.number = waiting_.observation;
  action.step = step().at;
  actions.push_back(std::move(action));
  return false;
}

Engine::Progress Engine::run(const script::Files& files, Actions& actions) {
  std::vector<std::string> paths;
  for (const script::FileExpectation& wanted : files.files) {
    auto path = scope_.interpolate(wanted.path);
    paths.push_back(path ? *path : wanted.path);
  }
  if (!observe(std::move(paths), false, actions)) return Progress::kWaiting;
  auto answer = json::Document::parse(waiting_.files);
  if (!answer || !is_observation(answer->root(), files.files.size())) return not_observed();
  for (std::size_t i = 0; i < files.files.size(); ++i) {
    if (!check_file(files.files[i], *answer->root().at(i))) return Progress::kFailed;
  }
  return Progress::kDone;
}

bool Engine::check_names(const script::Tree& tree, const std::string& path,
                         const std::set<std::string>& names) {
  const auto globs = [&](const std::vector<std::string>& patterns) {
    std::vector<std::string> expanded;
    for (const std::string& pattern : patterns) {
      auto text = scope_.interpolate(pattern);
      expanded.push_back(text ? *text : pattern);
    }
    return expanded;
  };
  const std::vector<std::string> all(names.begin(), names.end());
  const std::string shown = base::printable(base::join(all, ", "), 600);
  const auto named = [&](const std::string& pattern) {
    return std::any_of(all.begin(), all.end(),
                       [&](const std::string& name) { return base::path_match(pattern, name); });
  };
  for (const std::string& wanted : globs(tree.has)) {
    if (!named(wanted)) return complain_of_file(path, wanted + " below it", shown);
  }
  for (const std::string& unwanted : globs(tree.lacks)) {
    if (named(unwanted)) return complain_of_file(path, "no " + unwanted + " below it", shown);
  }
  const std::vector<std::string> allowed = globs(tree.only);
  for (const std::string& name : all) {
    if (allowed.empty() || matches_one(allowed, name)) continue;
    return complain_of_file(path, "only " + base::join(allowed, ", ") + " below it", name);
  }
  if (!tree.exactly) return true;
  const std::set<std::string> wanted(tree.exactly->begin(), tree.exactly->end());
  if (wanted == names) return true;
  return complain_of_file(path, "exactly " + base::join({wanted.begin(), wanted.end()}, ", "),
                          shown);
}

// Whether the tree is as an earlier step saw it: names, kinds, modes, contents and targets.
bool Engine::same_tree(const script::Tree& tree, const std::string& path, json::Value now) {
  const auto before = json::Document::parse(trees_[tree.same]);
  if (!before) return not_observed() == Progress::kDone;
  const auto entries = [&](json::Value listing) {
    std::map<std::string, std::string> found;
    for (const json::Value entry : listing.items()) {
      const std::string name = text_of(entry, "path");
      if (!matches_one(tree.but, name)) found[name] = entry.raw();
    }
    return found;
  };
  const std::map<std::string, std::string> earlier = entries(before->root());
  const std::map<std::string, std::string> later = entries(now);
  for (const auto& [name, entry] : earlier) {
    const auto found = later.find(name);
    if (found == later.end()) return complain_of_file(path, "still " + name + " below it", "gone");
    if (found->second != entry) {
      return complain_of_file(path, name + " as it was: " + entry, found->second);
    }
  }
  for (const auto& [name, entry] : later) {
    if (!earlier.contains(name)) return complain_of_file(path, "nothing new below it", entry);
  }
  return true;
}

Engine::Progress Engine::run(const script::Tree& tree, Actions& actions) {
  auto root = scope_.interpolate(tree.at);
  const std::string path = root ? *root : tree.at;
  if (!observe({path}, true, actions)) return Progress::kWaiting;
  std::set<std::string> names;
  auto answer = json::Document::parse(waiting_.files);
  if (!answer || !is_observation(answer->root(), 1)) return not_observed();
  const json::Value listing = *answer->root().at(0)->find("matches");
  for (const json::Value entry : listing.items()) names.insert(text_of(entry, "path"));
  if (!check_names(tree, path, names)) return Progress::kFailed;
  if (!tree.same.empty() && !same_tree(tree, path, listing)) return Progress::kFailed;
  if (!tree.as.empty()) trees_[tree.as] = listing.raw();
  return Progress::kDone;
}

Engine::Progress Engine::run(const script::Put& put, Actions& actions) {
  auto path = scope_.interpolate(put.path);
  auto content = put.content.expand(scope_);
  if (!path || !content) {
    Finding found = finding(FindingKind::kHarness);
    found.explanation =
        "the file to put cannot be made: " + (path ? content.error().what : path.error().what);
    ledger_.fail(std::move(found));
    return Progress::kFailed;
  }
  Action action;
  action.kind = ActionKind::kPut;
  action.text = content->is_string() ? content->scalar : content->to_json();
  action.args = {*path};
  action.number = put.mode;
  action.recursive = put.removes;
  action.step = step().at;
  actions.push_back(std::move(action));
  last_deed_ = now_;
  return Progress::kDone;
}

}  // namespace touchstone::engine
