"""What a newcomer gets wrong ends in one sentence of att_viz.errors, never in an error from inside."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

import att_viz
from att_viz import AttentionMatrix, AttentionSaver, Experiment, Renderer, SelfAttentionModel, analysis, plots
from att_viz.analysis import Edge, knockout
from att_viz.collection.manifest import Manifest, SampleRecord
from att_viz.errors import AttVizError, InvalidInputError

CALLS = [
    "knockout(m,ids,3)",
    "knockout(m,ids,None)",
    'knockout(m,ids,"x")',
    'knockout(m,ids,("a",2))',
    "knockout(m,ids,[(3,)])",
    "knockout(None,ids,(3,2))",
    "knockout(m,None,(3,2))",
    'knockout(m,"",(3,2))',
    'knockout(m,["a"],(3,2))',
    'knockout(m,ids,(3,2),target="x")',
    'knockout(m,ids,(3,2),next_token="x")',
    'knockout_each(m,ids,top="x",as_records=True)',
    'knockout_each(m,ids,query="x",as_records=True)',
    "knockout_each(m,ids,by=3,as_records=True)",
    "knockout(m,[10**6,3],(1,0))",
    "AttentionSaver(None)",
    'AttentionSaver("demo")',
    'AttentionSaver(m,layer_ids=["0"])',
    'AttentionSaver(m,layer_ids="0")',
    "AttentionSaver(m,layer_ids=0.5)",
    "AttentionSaver(m,layer_ids=[None])",
    'AttentionSaver(m,head_ids=["0"])',
    'AttentionSaver(m,head_ids="x")',
    'AttentionSaver(m,output_file=".")',
    "AttentionSaver(m,output_file=None)",
    'AttentionSaver(m,output_file="")',
    'AttentionSaver(m,output_file="a\\0b")',
    "AttentionSaver(m,output_file=3)",
    'AttentionSaver(m,dtype="nope")',
    "AttentionSaver(m,dtype=3)",
    "AttentionSaver(m,dtype=[1])",
    'AttentionSaver(m,memory_budget="x")',
    "AttentionSaver(m,memory_budget=[1])",
    "AttentionSaver(m,statistics=3)",
    "AttentionSaver(m,statistics=[3])",
    'AttentionSaver(m,statistics=["x"])',
    "AttentionSaver(m,row_wise_statistics=[3])",
    "AttentionSaver(m,row_wise_statistics=3)",
    "AttentionSaver(m,token_sets=3)",
    'AttentionSaver(m,token_sets={"a":"b"},statistics=["tokens:a"])',
    'AttentionSaver(m,compression="zip")',
    "AttentionSaver(m,tokens=3)",
    'AttentionSaver(m,tokens="Tom is")',
    "AttentionSaver(m,tokens=[1,2])",
    'AttentionSaver(m,tokens=[["a"],3])',
    'AttentionSaver(m,tokens=[["a"],[3]])',
    "BlockStatistic(3)",
    "BlockStatistic(max,name=3)",
    'm.generate_text("Tom",max_new_tokens=1,do_sample="x")',
    'm.generate_text("Tom",max_new_tokens=0,do_sample="x")',
    'm.generate_text("Tom",max_new_tokens=1,use_cache="x")',
    'm.generate_text("Tom",save_prefix="a\\0b",max_new_tokens=1)',
    'm.generate_text("Tom",save_prefix=3,max_new_tokens=1)',
    'm.generate_text("Tom",save_prefix="x"*300,max_new_tokens=1)',
    'm.generate_text("Tom",max_new_tokens="x")',
    'm.generate_text("Tom",max_new_tokens=1,seed="x")',
    'm.generate_text("Tom",max_new_tokens=1,seed=1.5)',
    'm.generate_text("Tom",max_new_tokens=1,seed=2**70)',
    'm.generate_text("Tom",max_new_tokens=1,do_sample=True,temperature="x")',
    'm.generate_text("Tom",max_new_tokens=1,do_sample=True,temperature=0.0)',
    'm.generate_text("Tom",max_new_tokens=1,num_beams="x")',
    'm.generate_text("Tom",max_new_tokens=1,stop_strings=3)',
    'm.generate_text("Tom",max_new_tokens=1,generation_config=3)',
    'm.generate_text("Tom",max_new_tokens=1,eos_token_id="x")',
    'm.generate_text("Tom",max_new_tokens=1,logits_processor=3)',
    'm.generate_text("Tom",max_new_tokens=1,nonsense=3)',
    'm.generate_text("Tom",max_new_tokens=1,influence=3)',
    'E.basic_experiment("Tom",max_new_tokens=1,influence="x")',
    "measure_influence(m,ids)",
    "measure_influence(None,ids,prompt_length=2)",
    'measure_influence(m,"Tom",prompt_length=2)',
    'measure_influence(m,ids,prompt_length="x")',
    "measure_influence(m,ids,target=3)",
    'measure_influence(m,ids,target=("a",3))',
    "measure_influence(m,ids,prompt_length=2,units=3)",
    'measure_influence(m,ids,prompt_length=2,units=[(0,"x")])',
    'measure_influence(m,ids,prompt_length=2,max_seconds="x")',
    'measure_influence(m,ids,prompt_length=2,suffix_from="x")',
    "measure_influence(m,[10**6,3],prompt_length=1)",
    'm.generate_text("Tom",max_new_tokens=1,top_k="x",do_sample=True)',
    "SelfAttentionModel(None)",
    "SelfAttentionModel(3)",
    'SelfAttentionModel("demo",dtype="nope")',
    'SelfAttentionModel("demo",dtype=3)',
    'SelfAttentionModel("demo",dtype="int8")',
    'SelfAttentionModel("demo",device="tpu")',
    'SelfAttentionModel("demo",device=[1])',
    'SelfAttentionModel("demo",device_map="nope")',
    'SelfAttentionModel("demo",nonsense=3)',
    'SelfAttentionModel("demo",attn_implementation="nope")',
    'SelfAttentionModel("demo",gguf_file="x")',
    'SelfAttentionModel("a\\0b")',
    'SelfAttentionModel("x"*3000)',
    'SelfAttentionModel(b"demo")',
    "SelfAttentionModel(m.model.config, m.tokenizer)",
    "SelfAttentionModel(torch.nn.Linear(2,2), m.tokenizer)",
    "R.render(None,n,a)",
    "R.render(t,n,None)",
    "R.render(a,t,n)",
    "R.render(t,a,n)",
    "R.render(n,t,a)",
    'R.render(t,"x",a)',
    "R.render(t,-1,a)",
    "R.render(t,None,a)",
    "R.render(t,n,a,save_prefix=None)",
    'R.render(t,n,a,save_prefix="a\\0b")',
    "R.render(t,n,a,save_prefix=3)",
    'R.render(t,n,a,save_prefix="x"*300)',
    'R.render(t,n,a,render_in_chunks="x")',
    "R.render(t,n,a,render_in_chunks=3)",
    "R.render(t,n,a,knockouts=3)",
    'R.render(t,n,a,knockouts="x")',
    "R.render([1]*len(t),n,a)",
    'R.render("abc",n,a)',
    'RenderConfig(max_file_size="x")',
    "RenderConfig(max_file_size=None)",
    'RenderConfig(rollout="x")',
    'Renderer("x")',
    'Renderer(None,"x")',
    "Renderer(None,None)",
    'Experiment(None,R).basic_experiment("Tom")',
    'Experiment(m,None).basic_experiment("Tom",max_new_tokens=1)',
    'Experiment("demo",R).basic_experiment("Tom",max_new_tokens=1)',
    'E.basic_experiment("Tom",aggr_method="x",max_new_tokens=1)',
    'E.basic_experiment("Tom",max_new_tokens=1,save_prefix_html=None)',
    "E.basic_experiment(None,max_new_tokens=1)",
    'save_completions("demo",None,["a"])',
    'save_completions("demo",["Tom"],None)',
    'save_completions("demo",["Tom"],[None])',
    'save_completions("demo",["Tom"],["a\\0"])',
    'save_completions(None,["Tom"],["a"])',
    'save_completions("demo",[None],["a"])',
    'save_completions("demo",3,3)',
    'process_saved_completions(None,AttentionAggregationMethod.NONE,["a"])',
    'process_saved_completions(RenderConfig(),None,["a"])',
    "process_saved_completions(RenderConfig(),AttentionAggregationMethod.NONE,None)",
    "process_saved_completions(RenderConfig(),AttentionAggregationMethod.NONE,[None])",
    'process_saved_completions(RenderConfig(),AttentionAggregationMethod.NONE,["a\\0"])',
    'process_saved_completions(RenderConfig(),AttentionAggregationMethod.NONE,["nope"])',
    "doctor(None)",
    'doctor(m,"x")',
    "doctor(m,1.5)",
    "doctor(m,0)",
    "AttentionMatrix.open(None)",
    'AttentionMatrix.open(".")',
    'AttentionMatrix.open("")',
    'AttentionMatrix.open("a\\0b")',
    "AttentionMatrix.open(3)",
    'AttentionMatrix.open("x"*3000)',
    'AttentionMatrix.open("nope.h5","x")',
    "AttentionMatrix({},[])",
    'AttentionMatrix(None,["a"])',
    "AttentionMatrix({0:np.zeros((1,0,0))},[])",
    'AttentionMatrix({0:np.array([])},["a"])',
    'AttentionMatrix({0:np.array("x")},["a"])',
    'AttentionMatrix({0:"x"},["a"])',
    'AttentionMatrix({0:None},["a"])',
    'AttentionMatrix({0:np.array([[["a"]]])},["a"])',
    "AttentionMatrix({0:np.ones((1,1,1))},None)",
    "AttentionMatrix({0:np.ones((1,1,1))},3)",
    'AttentionMatrix({0:np.ones((1,1,1))},["a"],prompt_length="x")',
    'AttentionMatrix({0:np.ones((1,1,1))},["a"],token_ids=["x"])',
    'AttentionMatrix({0:np.ones((1,1,1))},["a"],token_texts=3)',
    'AttentionMatrix({0:np.ones((1,1,1))},["a"],real=3)',
    'AttentionMatrix({0:np.ones((1,1,1))},["a"],metadata=3)',
    'AttentionMatrix({0:np.ones((1,1,1))},["a"],metadata={"model":"a"})',
    'AttentionMatrix({0:np.zeros((1,1,1))},["a"])',
    'AttentionMatrix({0:np.ones((1,1,1),bool)},["a"])',
    'AttentionMatrix.from_attentions(None,["a"])',
    'AttentionMatrix.from_attentions(3,["a"])',
    'AttentionMatrix.from_attentions([],["a"])',
    'AttentionMatrix.from_attentions("x",["a"])',
    'AttentionMatrix.from_attentions([None],["a"])',
    "AttentionMatrix.from_attentions([np.ones((1,1,1,1))],None)",
    'AttentionMatrix.from_attentions([np.ones((1,1,1,1))],["a"],layers="x")',
    'AttentionMatrix.from_attentions([np.ones((1,1,1,1))],["a"],batch_index="x")',
    'AttentionMatrix.from_attentions([np.ones((1,1,1,1))],["a"],batch_index=7)',
    'AttentionMatrix.from_attentions([np.array([["x"]])],["a"])',
    "a.save(None)",
    'a.save(".")',
    'a.save("")',
    'a.save("a\\0b")',
    'a.save("x"*300+".h5")',
    'a.save("x.h5",dtype="nope")',
    'a.save("x.h5",dtype=3)',
    'a.rows("x",0)',
    'a.rows(0,"x")',
    'a.rows(0,0,"x")',
    'a.rows(0,0,0,"x")',
    "a.rows(None,None)",
    "a.block(0,0,3,4)",
    "a.block(0,0,None,None)",
    'a.block(0,0,("x",2),(0,1))',
    'a.overview(0,0,"x")',
    'a.overview("x",0)',
    'a.heads("x")',
    "a.heads([1])",
    'a.layer("x")',
    "a.layer(None)",
    "a.layer([1])",
    'a.statistics("x")',
    "attention_rollout(None)",
    'attention_rollout("x")',
    'attention_rollout(a,target="x")',
    "attention_rollout(a,target=10**6)",
    "attention_rollout(a,target=1.5)",
    'attention_rollout(a,span="x")',
    "attention_rollout(a,span=3)",
    'attention_rollout(a,span=("a","b"))',
    'attention_rollout(a,residual="x")',
    "attention_rollout(a,residual=None)",
    "attention_rollout(a,head_fusion=3)",
    'attention_rollout(a,discard="x")',
    "attention_rollout(m)",
    'attention_rollout(m,["x"])',
    'attention_rollout(m,ids,batch="x")',
    "attention_rollout([])",
    "attention_rollout([np.array([])])",
    'attention_rollout([np.array([["x"]])])',
    "attention_rollout([None])",
    "attention_rollout({})",
    'attention_rollout([np.eye(2)],attention_mask="x")',
    "attention_flow(None)",
    'attention_flow(a,target="x")',
    'attention_flow(a,residual="x")',
    'logit_lens(None,"x")',
    "logit_lens(m,None)",
    "logit_lens(m,3)",
    'logit_lens(m,"Tom",layers="x")',
    'logit_lens(m,"Tom",layers=["x"])',
    'logit_lens(m,"Tom",top_k="x")',
    'logit_lens(m,"Tom",max_new_tokens="x")',
    'logit_lens(m.model,"Tom",3)',
    "head_table(None)",
    'head_table("x")',
    "value_weighted(None,0,0)",
    'value_weighted(a,"x",0)',
    'value_weighted(a,0,"x")',
    "value_weighted(a,99,0)",
    'compute_attention_attribution(None,{"input_ids":ids[None]})',
    "compute_attention_attribution(m,None)",
    'compute_attention_attribution(m,"x")',
    "compute_attention_attribution(m,{})",
    'compute_attention_attribution(m,{"input_ids":[["x"]]})',
    'compute_attention_attribution(m,{"input_ids":ids[None]},layer_idx="x")',
    'compute_attention_attribution(m,{"input_ids":ids[None]},layer_idx=99)',
    'compute_attention_attribution(m,{"input_ids":ids[None]},attention_layer_pattern=3)',
    'compute_attention_attribution(m,{"input_ids":ids[None]},attention_layer_pattern="[")',
    'Edge("x",1)',
    "Edge(1,None)",
    "Edge((1,),2)",
    'Edge(1,2,"x")',
    "Edge(1,2,1.5)",
    'SelfAttentionModel(m.model, "")',
    "P.distance_profile(a,'x')",
    "P.distance_profile(a,'x','y')",
    "P.distance_profile(a,99,99)",
    "P.distance_profile(a,0,0,colour_map='x')",
    "P.distance_profile(a,0,0,colour_map=3)",
    "P.entropy_profile(a,'x')",
    "P.entropy_profile(a,'x','y')",
    "P.entropy_profile(a,99,99)",
    "P.entropy_profile(a,0,0,colour_map='x')",
    "P.entropy_profile(a,0,0,colour_map=3)",
    "P.heads_of_layer(a,'x')",
    "P.heads_of_layer(a,'x','y')",
    "P.heads_of_layer(a,99,99)",
    "P.heads_of_layer(a,0,scale='x')",
    "P.heads_of_layer(a,0,0,colour_map='x')",
    "P.heads_of_layer(a,0,0,colour_map=3)",
    "P.heatmap(a,'x','y')",
    "P.heatmap(a,99,99)",
    "P.heatmap(a,0,0,colour_map='x')",
    "P.heatmap(a,0,0,colour_map=3)",
    "P.layers_of_head(a,'x')",
    "P.layers_of_head(a,'x','y')",
    "P.layers_of_head(a,99,99)",
    "P.layers_of_head(a,0,scale='x')",
    "P.layers_of_head(a,0,0,colour_map='x')",
    "P.layers_of_head(a,0,0,colour_map=3)",
    "P.weight_histogram(a,'x')",
    "P.weight_histogram(a,'x','y')",
    "P.weight_histogram(a,99,99)",
    "P.weight_histogram(a,0,0,colour_map='x')",
    "P.weight_histogram(a,0,0,colour_map=3)",
    'SelfAttentionModel("demo",tokenizer=3)',
]
"""Calls, written with the names of `names` below: a model, what it generated, and a renderer."""


@pytest.fixture(scope="module")
def names() -> dict[str, Any]:
    m = SelfAttentionModel("demo")
    t, a, n = m.generate_text("Tom is a cat", 2)
    renderer = Renderer()
    assert a.token_ids is not None
    given = {"m": m, "t": t, "a": a, "n": n, "ids": a.token_ids[:6], "R": renderer, "E": Experiment(m, renderer)}
    public: dict[str, Any] = {name: getattr(home, name) for home in (att_viz, analysis) for name in home.__all__}
    return {**public, "np": np, "torch": torch, "P": plots, **given}


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("call", CALLS)
def test_a_wrong_call_ends_in_one_sentence(
    call: str, names: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(AttVizError) as found:
        eval(call, names)
    assert len(str(found.value)) > 15
    assert not list(tmp_path.iterdir())


def test_edges_may_be_tuples_and_texts(names: dict[str, Any]) -> None:
    model, ids = names["m"], names["ids"]
    expected = knockout(model, ids, [Edge(3, 2), Edge(4, 1, 0, 1)])
    written: tuple[Any, ...] = (((3, 2), (4, 1, 0, 1)), [(3, 2), "0.1:4:1"], ["*.*:3:2", [4, 1, 0, 1]])
    for edges in written:
        assert knockout(model, ids, edges) == expected
    assert knockout(model, ids, (3, 2)) == knockout(model, ids, Edge(np.int64(3), 2)) == knockout(model, ids, "*.*:3:2")
    assert knockout(model, ids, [((3, 5), (1, 3))]) == knockout(model, ids, Edge((3, 5), (1, 3)))


def test_layers_and_heads_may_be_numbers_of_numpy(names: dict[str, Any], tmp_path: Path) -> None:
    layer_ids: Any = np.array([0, 2])
    with AttentionSaver(names["m"], layer_ids, tmp_path / "rows.h5", head_ids=np.int64(1)):
        names["m"](torch.from_numpy(names["ids"])[None])
    with AttentionMatrix.open(tmp_path / "rows.h5") as matrix:
        assert (matrix.layers, matrix.heads(2)) == ((0, 2), (1,))


def test_a_file_name_that_is_too_long_in_a_manifest(tmp_path: Path) -> None:
    record = SampleRecord(0, "Tom", status="done", run=0, seed=0, started="", file="x" * 300, bytes=1)
    manifest = Manifest(tmp_path, {}, [], {0: record})
    with pytest.raises(InvalidInputError, match=r"manifest.json is damaged: sample 0 names no possible file"):
        manifest.is_done(0)


def test_layer_and_attentions_for_other_tools(names: dict[str, Any]) -> None:
    matrix = names["a"]
    for number in matrix.layers:
        whole = matrix.layer(number)
        assert (whole.dtype, whole.shape) == (np.float32, (16, matrix.num_rows, matrix.num_rows))
        assert all(np.array_equal(whole[head], matrix.rows(number, head)) for head in matrix.heads(number))
    attentions = matrix.attentions()
    assert [list(layer.shape) for layer in attentions] == [[1, 16, matrix.num_rows, matrix.num_rows]] * 4
    again = AttentionMatrix.from_attentions(attentions, matrix.tokens)
    assert all(np.array_equal(again.layer(number), matrix.layer(number)) for number in matrix.layers)
