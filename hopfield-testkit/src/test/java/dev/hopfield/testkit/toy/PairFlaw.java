package dev.hopfield.testkit.toy;

/** One thing that a toy of pairs does wrong. */
public enum PairFlaw {
    NONE,
    SHIFTED_VALUES,
    UNITS_OF_KEYS_TOLD,
    VALUES_LIKE_KEYS,
    DEPENDENT_VALUES,
    TELLS_VALUES_AS_KEYS,
    WRITES_VALUES,
    NO_PAIRS,
    ANY_COUNT,
    ANY_KEYS,
    ANY_VALUES,
    ANY_CUES,
    NEGATIVE_SHARES,
    SHARES_THAT_DO_NOT_ADD_UP,
    SHARE_TOO_FEW,
    DEPENDENT_SHARES,
    SHIFTED_SHARES,
    WRITES_STATES,
    SHARES_IN_ANY_SIZE,
    SHARES_IN_ANY_ENCODING
}
