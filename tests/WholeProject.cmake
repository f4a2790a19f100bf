# Tests of the project as its users and authors meet it: style, README, installation, the sanitizers' builds.

add_test(NAME style COMMAND sh style/run.sh "${PROJECT_SOURCE_DIR}" WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")

# README's commands and examples; the first of them makes the release build that other tests look at.
add_executable(readme-tests readme/main.cpp)
attrib_compile_options(readme-tests)
add_test(NAME readme
  COMMAND readme-tests "${PROJECT_SOURCE_DIR}/README.md" "$<TARGET_FILE:quickstart>"
  WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
add_test(NAME quiet-library COMMAND sh style/quiet_library.sh "${PROJECT_SOURCE_DIR}/build/release/lib/libattrib.a"
  WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
set_tests_properties(readme PROPERTIES FIXTURES_SETUP release-build)
set_tests_properties(quiet-library PROPERTIES FIXTURES_REQUIRED release-build)

# Mini-projects that use attrib in each way it can be used.
foreach(project find_package pkg_config add_subdirectory)
  add_test(NAME install.${project}
    COMMAND sh install/run.sh ${project} "${PROJECT_SOURCE_DIR}" "${CMAKE_CURRENT_BINARY_DIR}/install" "${PROJECT_BINARY_DIR}"
    WORKING_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
endforeach()

# unit, properties and golden once more, each time with the whole project built under sanitizers.
foreach(preset asan-ubsan tsan)
  add_test(NAME ${preset} COMMAND "${CMAKE_COMMAND}" --workflow --preset ${preset}
    WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}")
endforeach()

# These compile with all cores.
set_tests_properties(readme install.add_subdirectory asan-ubsan tsan PROPERTIES RUN_SERIAL ON)
