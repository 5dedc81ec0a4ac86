#include "ui/desktop/window.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>

#include <imgui.h>
// Dear ImGui's own order: its backend before GLFW.
#include <GLFW/glfw3.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

#include "ui/app/words.hpp"
#include "ui/desktop/canvas.hpp"
#include "ui/desktop/chance.hpp"

namespace samtale::ui::desktop {
namespace {

// Frames drawn after every event: Dear ImGui needs one to notice, one to act, one to show.
constexpr int frames_an_event = 3;
constexpr double shortest_wait = 1.0 / 60;
constexpr double longest_wait = 3600;
constexpr int least_width = 640;
constexpr int least_height = 480;

struct Library {
  bool ready = glfwInit() == GLFW_TRUE;
  Library() = default;
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  ~Library() {
    if (ready) glfwTerminate();
  }
};

struct DestroyWindow {
  void operator()(GLFWwindow* window) const { glfwDestroyWindow(window); }
};
using Window = std::unique_ptr<GLFWwindow, DestroyWindow>;

std::int64_t now_ms() { return static_cast<std::int64_t>(glfwGetTime() * 1000.0); }

/// Frames still to be drawn; every callback fills it up.
struct Budget {
  int frames = frames_an_event;
};

void wake(GLFWwindow* window) {
  static_cast<Budget*>(glfwGetWindowUserPointer(window))->frames = frames_an_event;
}

// Before Dear ImGui's own, which pass on to these.
void listen(GLFWwindow* window) {
  glfwSetKeyCallback(window, [](GLFWwindow* w, int, int, int, int) { wake(w); });
  glfwSetCharCallback(window, [](GLFWwindow* w, unsigned int) { wake(w); });
  glfwSetMouseButtonCallback(window, [](GLFWwindow* w, int, int, int) { wake(w); });
  glfwSetCursorPosCallback(window, [](GLFWwindow* w, double, double) { wake(w); });
  glfwSetCursorEnterCallback(window, [](GLFWwindow* w, int) { wake(w); });
  glfwSetScrollCallback(window, [](GLFWwindow* w, double, double) { wake(w); });
  glfwSetWindowFocusCallback(window, [](GLFWwindow* w, int) { wake(w); });
  glfwSetWindowIconifyCallback(window, [](GLFWwindow* w, int) { wake(w); });
  glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { wake(w); });
  glfwSetWindowSizeCallback(window, [](GLFWwindow* w, int, int) { wake(w); });
  glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { wake(w); });
  glfwSetWindowContentScaleCallback(window, [](GLFWwindow* w, float, float) { wake(w); });
  glfwSetWindowCloseCallback(window, [](GLFWwindow* w) { wake(w); });
}

Window open_window(const Arguments& arguments, const Say& say) {
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 0);
  glfwWindowHintString(GLFW_X11_CLASS_NAME, "samtale");
  glfwWindowHintString(GLFW_X11_INSTANCE_NAME, "samtale");
  Window window(glfwCreateWindow(arguments.width, arguments.height, say("app.name").c_str(),
                                 nullptr, nullptr));
  if (!window) return window;
  glfwMakeContextCurrent(window.get());
  glfwSwapInterval(1);
  glfwSetWindowSizeLimits(window.get(), least_width, least_height, GLFW_DONT_CARE, GLFW_DONT_CARE);
  return window;
}

/// Dear ImGui with its two backends, for as long as the window stands.
class Context {
 public:
  explicit Context(GLFWwindow* window) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTextCursorBlink = false;  // a blinking caret would never let the program rest
    ImGui_ImplGlfw_InitForOpenGL(window, true);
    ImGui_ImplOpenGL3_Init("#version 130");
  }
  ~Context() {
    ImGui_ImplOpenGL3_Shutdown();
    ImGui_ImplGlfw_Shutdown();
    ImGui::DestroyContext();
  }
  Context(const Context&) = delete;
  Context& operator=(const Context&) = delete;
};

class Loop {
 public:
  Loop(GLFWwindow* window, Setup& setup, const Arguments& arguments)
      : window_(window), setup_(setup), arguments_(arguments) {
    glfwSetWindowUserPointer(window_, &budget_);
  }

  void run() {
    while (!over()) {
      wait();
      if (due()) frame();
      work();
    }
  }

 private:
  bool over() const {
    return setup_.model.quit || glfwWindowShouldClose(window_) != 0 ||
           (arguments_.frames && drawn_ >= *arguments_.frames);
  }

  /// Something moves, or wants to at a known time.
  std::int64_t next_frame_ms() const {
    const widgets::Animations& animations = canvas_.ui.animations;
    if (animations.moving()) return drawn_at_ + 16;
    return animations.next_wake_ms();
  }

  bool due() const {
    if (glfwGetWindowAttrib(window_, GLFW_ICONIFIED) != 0) return false;
    const std::int64_t next = next_frame_ms();
    return budget_.frames > 0 || (next >= 0 && now_ms() >= next);
  }

  void wait() {
    if (budget_.frames > 0 || setup_.runner->busy()) return glfwPollEvents();
    const std::int64_t next = next_frame_ms();
    if (next < 0) return glfwWaitEventsTimeout(longest_wait);
    const double seconds = static_cast<double>(next - now_ms()) / 1000.0;
    glfwWaitEventsTimeout(std::clamp(seconds, 0.001, longest_wait));
  }

  void frame() {
    if (follow_settings(canvas_, setup_.model.settings) == Atlas::baked_anew) {
      ImGui_ImplOpenGL3_DestroyFontsTexture();
      ImGui_ImplOpenGL3_CreateFontsTexture();
    }
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    ImGui::NewFrame();
    drawn_at_ = now_ms();
    std::vector<Action> actions = draw(canvas_, setup_.model, drawn_at_);
    ImGui::Render();
    show();
    if (drawn_++ == 0) actions.emplace_back(action::FirstFrameShown{});
    --budget_.frames;
    take(std::move(actions));
  }

  void show() {
    int width = 0;
    int height = 0;
    glfwGetFramebufferSize(window_, &width, &height);
    const ImVec4 ground = ImGui::ColorConvertU32ToFloat4(colour(canvas_.ui, widgets::Token::paper));
    glViewport(0, 0, width, height);
    glClearColor(ground.x, ground.y, ground.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(window_);
  }

  void work() {
    if (!setup_.runner->busy()) return;
    std::vector<Action> outcomes;
    setup_.runner->advance(outcomes);
    take(std::move(outcomes));
  }

  /// What has changed wants to be seen.
  void take(std::vector<Action> actions) {
    if (actions.empty()) return;
    for (Action& action : actions) complete(action, arguments_.today);
    take_actions(setup_.model, std::move(actions), *setup_.runner);
    budget_.frames = frames_an_event;
  }

  GLFWwindow* window_;
  Setup& setup_;
  const Arguments& arguments_;
  Canvas canvas_;
  Budget budget_;
  int drawn_ = 0;
  std::int64_t drawn_at_ = 0;
};

ExitCode refuse(ExitCode code, const std::string& sentence) {
  std::fprintf(stderr, "%s\n", sentence.c_str());
  return code;
}

}  // namespace

ExitCode run_window(const Arguments& arguments) {
  const Library library;
  const Say asked(arguments.language.value_or(Language::da));
  if (!library.ready) return refuse(ExitCode::usage, asked("desktop.no_display"));
  auto begun = set_up(arguments, now_ms());
  if (!begun) return refuse(begun.error().code, begun.error().message);
  Setup setup = std::move(begun).value();
  const Say say(setup.model.settings.language);
  const Window window = open_window(arguments, say);
  if (!window) return refuse(ExitCode::usage, say("desktop.no_display"));
  listen(window.get());
  const Context context(window.get());
  Loop(window.get(), setup, arguments).run();
  take_actions(setup.model, {action::Quit{}}, *setup.runner);
  return ExitCode::done;
}

}  // namespace samtale::ui::desktop
