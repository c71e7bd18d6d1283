// Behaviour holds the decisions that a liar takes otherwise, one for each fault.
//
// Plain data: every default is the honest answer, and a liar sets one member and no other. A member
// is named for what a client does that has it. One object serves one process.
#pragma once

#include <cstddef>
#include <cstdint>

namespace touchstone::session_client {

struct Behaviour {
  // the connection
  bool strands_pending_on_loss = false;
  bool matches_in_order = false;
  bool ends_on_unknown_id = false;
  bool sends_oversize = false;
  bool dies_of_oversize = false;
  bool keeps_proposed_connection = false;
  bool waits_for_no_machine = false;
  bool waits_long_for_machine = false;
  bool leaves_sidecar_of_failed_start = false;
  bool hides_rejection = false;
  bool leaves_without_dispose = false;
  bool leaves_sidecar_running = false;

  // sessions and their requests
  bool remembers_closed_id = false;
  bool skips_first_hydration = false;
  bool keeps_unhydrated_session = false;
  bool hides_failed_hydration = false;
  bool acknowledges_minus_one = false;
  bool refuses_second_close = false;
  bool waits_for_close = false;
  bool closes_again = false;
  bool strands_permissions_at_close = false;
  std::size_t closed_limit = 2048;
  bool aborts_prompts_only = false;
  bool destroys_without_cancel = false;
  bool needs_cancel_to_destroy = false;
  bool hydrates_after_success_only = false;
  bool fails_of_late_hydration = false;
  bool throws_rpc_errors = false;
  bool believes_errors = false;
  bool leaves_mode_to_hydration = false;
  bool leaves_options_to_hydration = false;
  bool sends_read_only = false;
  bool names_options_by_category = false;
  bool falls_back_on_any_unknown_method = false;
  bool falls_back_for_all = false;
  bool has_no_fallback = false;
  bool tells_no_fallback = false;
  bool configures_all_prompts = false;
  bool configures_no_prompt = false;
  bool replaces_meta = false;
  bool repeats_old_text = false;
  bool hears_live_text_only = false;
  bool counts_text_twice = false;
  bool cancels_locally_only = false;
  bool cancels_everything = false;
  bool leaves_prompt_at_cancel = false;
  bool cancels_first_prompt_only = false;

  // events and caches
  bool reads_bare_updates = true;
  bool forgets_synthetic_on_merge = false;
  bool keeps_old_content = false;
  std::size_t ring_limit = 1024;
  bool drops_newest = false;
  bool acknowledges_last_seen = false;
  bool repeats_synthetic_number = false;
  bool invents_modes = false;
  bool knows_one_options_update = false;
  bool takes_half_parsed_options = false;
  bool keeps_caches_without_news = false;
  bool stops_at_bad_option = false;
  bool forgets_overrides = false;
  bool keeps_known_info_only = false;
  bool delivers_twice = false;
  bool replays_nothing = false;
  bool tells_all_methods = false;
  bool counts_since_in = false;
  bool takes_method_for_prefix = false;
  bool ignores_method_with_since = false;
  bool takes_read_events = false;

  // permissions
  bool refuses_number_ids = false;
  bool offers_usual_option_only = false;
  bool ignores_option_kinds = false;
  bool takes_last_option = false;
  bool waits_for_a_watcher = false;
  bool allows_unwatched = false;
  std::int64_t permission_timeout_ms = 120'000;
  bool keeps_slot_after_timeout = false;
  bool allows_after_timeout = false;
  bool adds_no_method = false;
  bool swaps_permission_forms = false;
  bool sends_all_permission_answers = false;
  bool takes_every_answer = false;

  // agents and their packages
  bool skips_additional_too = false;
  bool draws_no_rule = false;
  bool puts_additional_first = false;
  bool sends_empty_collections = false;
  bool asks_for_any_agent = false;
  bool lets_defaults_win = false;
  bool overwrites_pi_command = false;
  bool starts_in_root = false;
  bool finds_all_installed = false;
  bool prefers_store = false;
  bool knows_no_store = false;
  bool ignores_wanted_program = false;
  bool keeps_leading_dot = false;
  bool names_host_paths = false;

  // the guest filesystem
  bool takes_relative_paths = false;
  bool refuses_trailing_slash = false;
  bool takes_dots = false;
  bool writes_to_proc = false;
  bool guards_all_that_begins_so = false;
  bool calls_files_in_session_scope = false;
  bool takes_nothing_for_empty = false;
  bool decodes_everything = false;
  bool decodes_nothing = false;
  bool names_text_encoding = false;
  bool writes_bytes_as_text = false;
  bool finds_bad_paths_missing = false;
  bool creates_without_asking = false;
  bool uses_mkdir = false;
  bool guards_plain_mkdir = false;
  bool batches_without_parents = false;
  bool repeats_batch_code = false;
  bool stops_batch_at_failure = false;
  bool gives_content_beside_error = false;
  bool answers_batch_backwards = false;
  bool lists_depth_first = false;
  bool lists_dots = false;
  bool excludes_at_top_only = false;
  bool skips_unreadable = false;
  bool counts_depth_from_one = false;
  bool copies_without_owners = false;
  bool copies_through_links = false;
  bool renames_folders = false;
  bool makes_parents_of_moved_files = false;
  bool keeps_moved_folder = false;
  bool guards_delete = false;
  bool deletes_all_always = false;
  bool removes_folder_first = false;
  bool empties_the_root = false;
  bool gives_all_entries_one_mode = false;
  bool exports_nine_bits = false;
  bool exports_type_bits = false;
  bool omits_empty_content = false;
  bool exports_links_to_nothing = false;
  bool writes_null_members = false;

  // the methods
  bool tells_other_dispose_bound = false;
  bool fails_getters = false;
  bool tells_empty_object = false;
};

}  // namespace touchstone::session_client
