#include "run/read_expectations.h"

#include <algorithm>
#include <charconv>
#include <chrono>

#include "contract/suggest.h"
#include "run/signature.h"
#include "yaml/fields.h"

namespace touchstone::run {
namespace {

bool is_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return false;
  const auto number = [&](std::size_t at, std::size_t size) {
    int value = -1;
    const char* const end = text.data() + at + size;
    return std::from_chars(text.data() + at, end, value).ptr == end ? value : -1;
  };
  const std::chrono::year_month_day date{std::chrono::year(number(0, 4)),
                                         std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                         std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  return date.ok();
}

class ExpectationsReader {
 public:
  ExpectationsReader(const yaml::File& file, const contract::Contract& contract,
                     const std::vector<std::string>& case_ids)
      : file_(file), requirements_(contract.requirement_ids()), cases_(case_ids) {}

  base::Result<std::vector<Expectation>> read() {
    if (file_.root.is_array()) {
      TS_RETURN_IF_ERROR(read_list(file_.root, false));
      return std::move(entries_);
    }
    if (!file_.root.is_object()) {
      return file_.error(file_.root.mark,
                         "an expectation file is a list of {requirement, reason}, or a map with "
                         "the lists expected and flaky");
    }
    yaml::Fields fields(file_, file_.root, "a file of expectations");
    const yaml::Node* const expected = fields.array("expected");
    const yaml::Node* const flaky = fields.array("flaky");
    TS_RETURN_IF_ERROR(fields.finish());
    if (expected != nullptr) TS_RETURN_IF_ERROR(read_list(*expected, false));
    if (flaky == nullptr) return std::move(entries_);
    TS_RETURN_IF_ERROR(read_list(*flaky, true));
    if (flaky->items.size() > kMostFlaky) {
      return file_.error(flaky->items[kMostFlaky].mark,
                         "there are " + std::to_string(flaky->items.size()) +
                             " flaky entries, and at most " + std::to_string(kMostFlaky) +
                             " are allowed",
                         "look into some of them, or expect what fails every time");
    }
    return std::move(entries_);
  }

 private:
  base::Status read_list(const yaml::Node& list, bool flaky) {
    for (const yaml::Node& node : list.items) TS_RETURN_IF_ERROR(read_entry(node, flaky));
    return {};
  }

  base::Status read_entry(const yaml::Node& node, bool flaky) {
    if (!node.is_object()) return file_.error(node.mark, "expected {requirement or case, reason}");
    yaml::Fields fields(file_, node, "an expectation");
    Expectation entry;
    const auto requirement = fields.text("requirement");
    const auto case_id = fields.text("case");
    entry.signatures = fields.texts("signature");
    entry.reason = fields.required_text("reason");
    entry.link = fields.text("link").value_or("");
    entry.owner = fields.text("owner").value_or("");
    entry.expires = fields.text("expires").value_or("");
    const yaml::Node* const when = fields.object("when");
    TS_RETURN_IF_ERROR(fields.finish());
    if (requirement.has_value() == case_id.has_value()) {
      return file_.error(node.mark, "an expectation names exactly one of requirement and case");
    }
    entry.requirement = requirement.value_or("");
    entry.case_id = case_id.value_or("");
    entry.flaky = flaky;
    entry.at = file_.where(node.mark);
    TS_RETURN_IF_ERROR(check_texts(node, entry));
    if (when != nullptr) TS_RETURN_IF_ERROR(read_condition(*when, entry.when));
    TS_RETURN_IF_ERROR(check_once(node, entry));
    entries_.push_back(std::move(entry));
    return {};
  }

  base::Status check_texts(const yaml::Node& node, const Expectation& entry) const {
    const bool of_requirement = !entry.requirement.empty();
    const std::vector<std::string>& known = of_requirement ? requirements_ : cases_;
    if (std::find(known.begin(), known.end(), entry.about()) == known.end()) {
      return file_.error(node.mark,
                         "there is no " + std::string(of_requirement ? "requirement" : "case") +
                             " \"" + entry.about() + "\"",
                         contract::suggest(entry.about(), known));
    }
    if (entry.reason.find_first_not_of(" \t\n") == std::string::npos) {
      return file_.error(node.find("reason")->mark, "an expectation needs a reason",
                         "say what is known of the failure");
    }
    TS_RETURN_IF_ERROR(check_signatures(node, entry));
    if (!entry.expires.empty() && !is_date(entry.expires)) {
      return file_.error(node.find("expires")->mark, "\"" + entry.expires + "\" is no date",
                         "write it as 2027-01-31");
    }
    return {};
  }

  // A signature that no finding can have would be a failure that is never covered.
  base::Status check_signatures(const yaml::Node& node, const Expectation& entry) const {
    for (const std::string& signature : entry.signatures) {
      const auto problem = problem_of_signature(signature);
      if (!problem) continue;
      return file_.error(node.find("signature")->mark,
                         "this is no signature: " + problem->what + ": " + signature,
                         problem->hint);
    }
    return {};
  }

  base::Status read_condition(const yaml::Node& node, Condition& when) const {
    yaml::Fields fields(file_, node, "the condition of an expectation");
    when.os = fields.texts("os");
    const auto range = fields.text("unit_version");
    TS_RETURN_IF_ERROR(fields.finish());
    if (!range) return {};
    when.unit_version = VersionRange::parse(*range);
    if (when.unit_version) return {};
    return file_.error(node.find("unit_version")->mark,
                       "\"" + *range + "\" is no range of versions",
                       "write it as \">=0.3.5 <0.4\"");
  }

  // Two entries for one failure would each wait for the other to go.
  base::Status check_once(const yaml::Node& node, const Expectation& entry) const {
    const bool conditional = !entry.when.os.empty() || entry.when.unit_version;
    for (const Expectation& other : entries_) {
      const bool other_conditional = !other.when.os.empty() || other.when.unit_version;
      if (conditional || other_conditional || entry.requirement != other.requirement ||
          entry.case_id != other.case_id) {
        continue;
      }
      const bool overlaps = entry.signatures.empty() || other.signatures.empty() ||
                            std::find_first_of(entry.signatures.begin(), entry.signatures.end(),
                                               other.signatures.begin(),
                                               other.signatures.end()) != entry.signatures.end();
      if (overlaps) {
        return file_.error(node.mark, entry.about() + " is already expected to fail at " + other.at,
                           "keep one of the two, or give each its own signature");
      }
    }
    return {};
  }

  const yaml::File& file_;
  const std::vector<std::string> requirements_;
  const std::vector<std::string>& cases_;
  std::vector<Expectation> entries_;
};

}  // namespace

base::Result<std::vector<Expectation>> read_expectations(std::string_view text, std::string name,
                                                         const contract::Contract& contract,
                                                         const std::vector<std::string>& case_ids) {
  auto file = yaml::parse(text, std::move(name));
  if (!file) return file.error();
  return ExpectationsReader(*file, contract, case_ids).read();
}

}  // namespace touchstone::run
