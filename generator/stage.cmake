# add_stage(NAME SOURCES … LINKS …): the library of one stage.
# The four inner stages must not throw: with INNER, exceptions are switched off, so that a throw does not compile.
function(add_stage name)
  cmake_parse_arguments(STAGE "INNER" "" "SOURCES;LINKS" ${ARGN})
  add_library(${name} STATIC ${STAGE_SOURCES})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR}/generator)
  target_link_libraries(${name} PUBLIC ${STAGE_LINKS})
  if(STAGE_INNER)
    target_compile_options(${name} PRIVATE -fno-exceptions -fno-rtti)
  endif()
endfunction()
