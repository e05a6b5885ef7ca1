#include "ui/safety_text.h"

namespace limber::safety {

const std::string what_this_is =
    "These are gentle movements for stiffness and comfort. They are not treatment, and Limber is not a medical product.";
const std::string ask_first =
    "If you have new, severe or lasting pain in your mid-back, or a condition that is being treated, ask a health professional first.";
const std::string emergency_heading = "Get emergency help now (your local emergency number) for back pain with";
const std::vector<std::string> emergency{
    "chest pain, or trouble breathing",
    "weakness, numbness or tingling in both legs, or unsteady walking",
    "numbness around the genitals or the back passage",
    "trouble passing urine, or controlling bladder or bowels",
    "a serious accident just before it began",
};
const std::string soon_heading = "Get medical advice soon for";
const std::vector<std::string> soon{
    "pain between the shoulder blades that stays or comes back",
    "pain that is worse at night, does not ease with rest, or grows with a cough or sneeze",
    "fever, or weight loss that you cannot explain",
    "a lump, a swelling or a change of shape of the back",
};
const std::string while_moving =
    "A mild stretch is enough, never pain. Move slowly and keep breathing. Stop at sharp or spreading pain, dizziness, tingling, "
    "tightness of the chest or breathlessness.";

}  // namespace limber::safety
