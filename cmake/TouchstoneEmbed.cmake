# ts_embed(TARGET [TABLE NAMESPACE::FUNCTION] FOLDER...) packs every file below the folders (relative
# to the project's root) into TARGET, an object library, through the assembler's .incbin; the
# function, touchstone::base::embedded_files (harness/base/embedded.h) unless it is named, gives
# them with their paths. So one program file holds specs, suites and fixtures.
function(ts_embed target)
  cmake_parse_arguments(arg "" "TABLE" "" ${ARGN})
  if(NOT arg_TABLE)
    set(arg_TABLE touchstone::base::embedded_files)
  endif()
  string(REGEX MATCH "^(.*)::([^:]+)$" matched "${arg_TABLE}")
  set(namespace "${CMAKE_MATCH_1}")
  set(table_function "${CMAKE_MATCH_2}")
  set(files)
  foreach(folder IN LISTS arg_UNPARSED_ARGUMENTS)
    file(GLOB_RECURSE found CONFIGURE_DEPENDS RELATIVE "${PROJECT_SOURCE_DIR}"
         "${PROJECT_SOURCE_DIR}/${folder}/*")
    list(APPEND files ${found})
  endforeach()
  list(SORT files)
  set(assembly ".section .note.GNU-stack,\"\",@progbits\n.section .rodata\n")
  set(table "")
  set(declarations "")
  set(absolute)
  set(index 0)
  foreach(file IN LISTS files)
    if(file MATCHES "expected.yaml$|CMakeLists.txt$|\\.md$|\\.cc$|\\.h$")
      continue()
    endif()
    list(APPEND absolute "${PROJECT_SOURCE_DIR}/${file}")
    string(APPEND assembly
      ".global ${target}_${index}_begin\n.global ${target}_${index}_end\n"
      ".balign 8\n${target}_${index}_begin:\n.incbin \"${PROJECT_SOURCE_DIR}/${file}\"\n"
      "${target}_${index}_end:\n.byte 0\n")
    string(APPEND declarations
      "extern \"C\" const char ${target}_${index}_begin[], ${target}_${index}_end[];\n")
    string(APPEND table
      "    {\"${file}\", {${target}_${index}_begin, ${target}_${index}_end}},\n")
    math(EXPR index "${index} + 1")
  endforeach()
  set(dir "${CMAKE_CURRENT_BINARY_DIR}/${target}")
  file(CONFIGURE OUTPUT "${dir}/files.S" CONTENT "${assembly}" @ONLY)
  file(CONFIGURE OUTPUT "${dir}/table.cc" @ONLY CONTENT
"#include \"base/embedded.h\"
${declarations}
namespace ${namespace} {
namespace {
const touchstone::base::EmbeddedFile kFiles[] = {
${table}};
}  // namespace
std::span<const touchstone::base::EmbeddedFile> ${table_function}() { return kFiles; }
}  // namespace ${namespace}
")
  set_source_files_properties("${dir}/files.S" PROPERTIES OBJECT_DEPENDS "${absolute}")
  add_library(${target} OBJECT "${dir}/files.S" "${dir}/table.cc")
  target_include_directories(${target} PRIVATE "${PROJECT_SOURCE_DIR}/harness")
endfunction()
