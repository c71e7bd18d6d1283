# ts_module(NAME DEPS ... LIBRARIES ...) makes the static library touchstone_NAME (alias
# touchstone::NAME) of every *.cc in the current folder. DEPS are modules of this project and
# are the only folders its files may include; LIBRARIES come from the distribution.
function(ts_module name)
  cmake_parse_arguments(arg "" "" "DEPS;LIBRARIES;PRIVATE_LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cc")
  add_library(touchstone_${name} STATIC ${sources})
  add_library(touchstone::${name} ALIAS touchstone_${name})
  target_include_directories(touchstone_${name} PUBLIC "${PROJECT_SOURCE_DIR}/harness"
                                                       "${PROJECT_SOURCE_DIR}")
  foreach(dep IN LISTS arg_DEPS)
    target_link_libraries(touchstone_${name} PUBLIC touchstone::${dep})
  endforeach()
  target_link_libraries(touchstone_${name} PUBLIC ${arg_LIBRARIES}
                        PRIVATE ${arg_PRIVATE_LIBRARIES})
  ts_compile_flags(touchstone_${name})
  if(TOUCHSTONE_HEADER_CHECK)
    ts_check_headers(touchstone_${name})
  endif()
endfunction()

# Compiles each header of the current folder as a translation unit of its own.
function(ts_check_headers target)
  file(GLOB headers CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  set(units)
  foreach(header IN LISTS headers)
    get_filename_component(stem "${header}" NAME_WE)
    set(unit "${CMAKE_CURRENT_BINARY_DIR}/header_check/${stem}.cc")
    file(CONFIGURE OUTPUT "${unit}" CONTENT "#include \"${header}\"\n")
    list(APPEND units "${unit}")
  endforeach()
  if(units)
    add_library(${target}_headers OBJECT ${units})
    target_link_libraries(${target}_headers PRIVATE ${target})
    ts_compile_flags(${target}_headers)
  endif()
endfunction()

# ts_program(NAME SOURCES ... DEPS ... LIBRARIES ...) makes an executable, static when
# TOUCHSTONE_STATIC says so.
function(ts_program name)
  cmake_parse_arguments(arg "" "" "SOURCES;DEPS;LIBRARIES" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  foreach(dep IN LISTS arg_DEPS)
    target_link_libraries(${name} PRIVATE touchstone::${dep})
  endforeach()
  target_link_libraries(${name} PRIVATE ${arg_LIBRARIES})
  ts_compile_flags(${name})
  if(TOUCHSTONE_STATIC)
    target_link_options(${name} PRIVATE -static)
  endif()
endfunction()
