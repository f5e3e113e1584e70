package plaint.lead;

import plaint.text.Refused;

/// How much each part counts in the score of the prosecution list; the office sets them, at least one above nought. Whole numbers from 0 to 100.
public record RankWeights(int amount, int proof, int repeat, int limitation, int assets) {
    public static final RankWeights USUAL = new RankWeights(30, 25, 20, 15, 10);

    /// The weights, or a refusal where one is out of bounds or all are nought.
    public static RankWeights of(int amount, int proof, int repeat, int limitation, int assets) throws Refused {
        for (int w : new int[] {amount, proof, repeat, limitation, assets}) if (w < 0 || w > 100) throw new Refused("lead.refused.weight", w);
        if (amount + proof + repeat + limitation + assets == 0) throw new Refused("lead.refused.noWeight");
        return new RankWeights(amount, proof, repeat, limitation, assets);
    }

    public int sum() {
        return amount + proof + repeat + limitation + assets;
    }
}
