#include "reports/kill_json.h"

#include <nlohmann/json.hpp>

namespace touchstone::reports {
namespace {

using Document = nlohmann::ordered_json;

Document of(const run::Stray& stray) {
  Document json;
  json["requirement"] = stray.requirement.empty() ? Document() : Document(stray.requirement);
  json["case"] = stray.case_id;
  json["kind"] = record::to_string(stray.finding.kind);
  json["expected"] = stray.finding.expected;
  json["actual"] = stray.finding.actual;
  json["explanation"] = stray.finding.explanation;
  return json;
}

Document of(const run::LiarVerdict& one) {
  Document json;
  json["fault"] = one.liar.fault;
  json["devious"] = one.liar.devious;
  json["suffers"] = one.liar.suffers;
  json["breaks"] = one.liar.breaks;
  json["caught"] = one.caught;
  json["held"] = one.held;
  json["sometimes"] = one.sometimes;
  json["unsure"] = one.unsure;
  json["red"] = one.red;
  json["strays"] = Document::array();
  for (const run::Stray& stray : one.strays) json["strays"].push_back(of(stray));
  return json;
}

Document of(const run::Kill& one) {
  Document json;
  json["id"] = one.id;
  json["level"] = contract::to_string(one.level);
  json["family"] = one.family;
  json["scored"] = one.scored;
  json["kills"] = one.by;
  return json;
}

}  // namespace

std::string kill_json(const run::KillMatrix& matrix) {
  Document json;
  json["format"] = "touchstone.liars/1";
  json["touchstone"] = TOUCHSTONE_VERSION;
  json["contract"] = matrix.contract;
  json["revision"] = matrix.revision;
  json["profile"] = matrix.profile;
  json["honest"] = {{"argv", matrix.honest.argv}, {"digest", matrix.honest.digest}};
  json["partial"] = matrix.partial;
  json["exit_code"] = base::exit_code(matrix.exit_code);
  json["wall_us"] = matrix.wall_us;
  json["liars"] = Document::array();
  for (const run::LiarVerdict& one : matrix.liars) json["liars"].push_back(of(one));
  json["requirements"] = Document::array();
  for (const run::Kill& one : matrix.requirements) json["requirements"].push_back(of(one));
  json["offences"] = Document::array();
  for (const run::Offence& one : matrix.offences) {
    json["offences"].push_back(
        {{"kind", run::to_string(one.kind)}, {"about", one.about}, {"text", one.text}});
  }
  return json.dump(2, ' ', /*ensure_ascii=*/true, Document::error_handler_t::replace) + "\n";
}

}  // namespace touchstone::reports
