package fr.relais.capacity.adapter.web;

/** What somebody may want to do here. A new action is denied to everybody until the policy says otherwise. */
enum Action {
    REGISTER_CENTRE,
    APPLY_TO_JOIN,
    LIST_ALL_CENTRES,
    LIST_OWN_CENTRES,
    READ_CENTRE,
    SUSPEND_CENTRE,
    REACTIVATE_CENTRE,
    VALIDATE_CENTRE,
    REVISE_CONVENTION,
    CLOSE_CENTRE,
    AGREE_TO_EXCEED_QUOTA,
    COMPROMISE_SITE,
    READ_COMPROMISE,
    CLEAR_SITE,
    DECLARE_UNIT,
    REPLACE_UNIT_TERMS,
    DECLARE_VACANCY,
    ANNOUNCE_BEDS,
    MAKE_UNAVAILABLE,
    CONFIRM_VACANCIES,
    READ_CAPACITY,
    PLACE_HOLD,
    CONFIRM_HOLD,
    EXTEND_HOLD,
    RELEASE_HOLD,
    LIST_HOLDS,
    READ_CENTRE_STATE
}
