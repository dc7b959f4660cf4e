package dev.hopfield.classic;

/** Rules by which a reversal that costs energy is accepted; both leave the Boltzmann distribution as it is. */
public enum Acceptance {
    /** The heat bath: 1 / (1 + exp(cost / T)). R. J. Glauber, J. Math. Phys. 4 (1963) 294, doi:10.1063/1.1703954. */
    GLAUBER {
        @Override
        double probability(double cost, double temperature) {
            return 1 / (1 + StrictMath.exp(cost / temperature));
        }
    },
    /**
     * min(1, exp(-cost / T)). N. Metropolis, A. W. Rosenbluth, M. N. Rosenbluth, A. H. Teller and E. Teller, J. Chem. Phys.
     * 21 (1953) 1087, doi:10.1063/1.1699114.
     */
    METROPOLIS {
        @Override
        double probability(double cost, double temperature) {
            return cost <= 0 ? 1 : StrictMath.exp(-cost / temperature);
        }
    };

    abstract double probability(double cost, double temperature);
}
